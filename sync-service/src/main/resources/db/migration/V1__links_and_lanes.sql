-- Configuration as heard from board-service and metadata-service; secrets stay sealed.
create table session (
    session      uuid primary key,
    organisation uuid   not null,
    connection   uuid,
    version      bigint not null,
    state        jsonb  not null
);
create index session_by_connection on session (connection);

create table connection (
    connection   uuid primary key,
    organisation uuid    not null,
    version      bigint  not null,
    active       boolean not null,
    state        jsonb   not null
);

-- One sticky and its issue. `wanted` is written by intake, the rest by the worker that holds the lane.
create table link (
    sticky         uuid primary key,
    organisation   uuid   not null,
    session        uuid   not null,
    connection     uuid   not null,
    team           uuid,
    board          uuid,
    sticky_type    uuid,
    issue_id       text,
    wanted         jsonb,
    revision       bigint not null default 0,
    memory         jsonb  not null,
    -- what the board was last told
    told           jsonb,
    unique (session, connection, issue_id)
);
create index link_by_issue on link (connection, issue_id);
-- creates that were asked for and have made no issue yet
create index link_open_create on link (connection)
    where issue_id is null and memory -> 'create' ->> 'asked' is not null;

-- What is due: one issue of one connection, or one sticky before its create.
create table lane (
    key           text primary key,
    organisation  uuid    not null,
    connection    uuid    not null,
    issue_id      text,
    sticky        uuid,
    -- what rang, written by intake: 0 people and webhooks, 1 background; wake_at is null while nothing is due
    rank          smallint not null default 1,
    wake_at       timestamptz,
    -- counts the bells: a lane that rang during a visit is due again at once
    work_seq      bigint  not null default 0,
    insisted_seq  bigint  not null default 0,
    heard         jsonb,
    must_read     boolean not null default false,
    in_scope      boolean not null default false,
    swept         boolean not null default false,
    created_issue text,
    -- who visits, written by the worker
    epoch         bigint  not null default 0,
    lease_until   timestamptz,
    not_before    timestamptz,
    failures      integer not null default 0,
    seen          jsonb
);
create index lane_due on lane (connection, rank, wake_at) where wake_at is not null;

-- Walks over a connection's issues, page by page.
create table scan (
    key          text primary key,
    kind         text   not null,
    organisation uuid   not null,
    connection   uuid   not null,
    session      uuid,
    requested    bigint not null,
    page_token   text,
    last_id      text,
    since        timestamptz,
    newest       timestamptz,
    wake_at      timestamptz,
    lease_until  timestamptz
);

-- What the issues of ours have told about a site: whether it keeps the markers of our creates.
create table site_trait (
    connection    uuid primary key,
    keeps_markers boolean not null
);

-- Deletions of issues of the last minutes, and whether they were stopped.
create table deletion_brake (
    connection uuid primary key,
    state      jsonb not null
);

create table journal (
    id           bigint generated always as identity primary key,
    at           timestamptz not null default clock_timestamp(),
    organisation uuid        not null,
    connection   uuid        not null,
    session      uuid        not null,
    sticky       uuid        not null,
    issue_id     text,
    revision     bigint      not null,
    step         text        not null,
    field        text,
    before       text,
    after        text,
    detail       text
);
create index journal_by_sticky on journal (sticky, at);
