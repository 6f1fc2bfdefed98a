-- A Jira site of one organisation. Secrets are sealed; the plain text exists in memory only.
create table connection (
    id                     uuid        primary key,
    organisation           uuid        not null,
    version                bigint      not null,
    name                   text        not null,
    kind                   text        not null,
    state                  text        not null,
    site_url               text        not null,
    api_url                text        not null,
    scope_jql              text        not null,
    project_ids            text[]      not null,
    project_keys           text[]      not null,
    story_points_field     text,
    sprint_field           text,
    fields_version         bigint      not null,
    -- what an admin entered, for renewing the authorization
    sealed_credentials     text        not null,
    -- the Authorization header value that follows from it at present
    sealed_authorization   text        not null,
    authorization_expires  timestamptz,
    sealed_webhook_secret  text        not null
);

create index connection_by_organisation on connection (organisation, name);

-- What was last published about each part of a site.
create table catalog_entry (
    connection   uuid   not null references connection (id) on delete cascade,
    entry        text   not null,
    organisation uuid   not null,
    version      bigint not null,
    content      jsonb  not null,
    primary key (connection, entry)
);

-- What has to be looked at again, and when: one row per connection and kind, so that any number of bells is one look.
create table refresh (
    connection    uuid        not null references connection (id) on delete cascade,
    kind          text        not null,
    due_at        timestamptz not null,
    -- a replica is looking until then, or has died
    claimed_until timestamptz not null default '-infinity',
    -- rises with each bell: a bell during a look is not lost
    rung          bigint      not null default 0,
    done_at       timestamptz not null default '-infinity',
    failures      integer     not null default 0,
    primary key (connection, kind)
);

create index refresh_by_due on refresh (due_at);
