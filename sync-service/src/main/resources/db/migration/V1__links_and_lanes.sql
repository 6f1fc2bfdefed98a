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

-- One sticky and its issue. `wanted` is written by intake, `memory` and `revision` by the worker that holds the lane.
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
    wanted_version bigint not null default 0,
    revision       bigint not null default 0,
    memory         jsonb  not null,
    unique (session, connection, issue_id)
);
create index link_by_issue on link (connection, issue_id);

-- What is due: one issue of one connection, or one sticky before its create.
create table lane (
    key           text primary key,
    organisation  uuid        not null,
    connection    uuid        not null,
    issue_id      text,
    sticky        uuid,
    -- 0 people and webhooks, 5 background
    priority      smallint    not null default 0,
    wake_at       timestamptz not null default clock_timestamp(),
    not_before    timestamptz not null default '-infinity',
    -- counts the bells: a lane that rang during a visit is due again at once
    work_seq      bigint      not null default 1,
    heard         jsonb,
    must_read     boolean     not null default false,
    in_scope      boolean     not null default false,
    created_issue text,
    seen          jsonb,
    failures      integer     not null default 0,
    epoch         bigint      not null default 0,
    lease_until   timestamptz
);
create index lane_due on lane (priority, wake_at) where wake_at < 'infinity';

-- The first look at everything a session maps, page by page.
create table import (
    session      uuid primary key,
    organisation uuid        not null,
    connection   uuid        not null,
    requested    bigint      not null default 1,
    page_token   text,
    wake_at      timestamptz not null default clock_timestamp(),
    lease_until  timestamptz
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
