-- The sessions that use a site, as board-service last told.
create table used_session (
    session      uuid   primary key,
    connection   uuid   not null references connection (id) on delete cascade,
    organisation uuid   not null,
    version      bigint not null,
    content      jsonb  not null
);

create index used_session_by_connection on used_session (connection);

-- What each session uses of its site, what that was when it was last taken note of, and how it differs now.
create table used_subject (
    session  uuid  not null references used_session (session) on delete cascade,
    kind     text  not null,
    -- empty for what belongs to the whole site
    project  text  not null,
    -- empty for the project itself
    id       text  not null,
    used_for text  not null,
    -- null before it was first seen
    before   jsonb,
    -- null while it is as it was
    drift    jsonb,
    since    timestamptz,
    primary key (session, kind, project, id)
);

insert into refresh (connection, kind, due_at) select id, 'DRIFT', now() from connection on conflict do nothing;
