-- What our account may do in each project, as it was last announced.
create table project_permission (
    connection   uuid        not null references connection (id) on delete cascade,
    project_id   text        not null,
    organisation uuid        not null,
    version      bigint      not null,
    granted      text[]      not null,
    missing      text[]      not null,
    checked_at   timestamptz not null default now(),
    -- sync-service was refused something and waits for the next look
    doubted      boolean     not null default false,
    primary key (connection, project_id)
);

-- When each permission was last seen to change: one row each, so that it never grows.
create table permission_difference (
    connection uuid        not null references connection (id) on delete cascade,
    project_id text        not null,
    permission text        not null,
    granted    boolean     not null,
    since      timestamptz not null default now(),
    primary key (connection, project_id, permission)
);

-- When a person last asked for a look.
alter table refresh add column asked_at timestamptz not null default '-infinity';

insert into refresh (connection, kind, due_at) select id, 'PERMISSIONS', now() from connection on conflict do nothing;
