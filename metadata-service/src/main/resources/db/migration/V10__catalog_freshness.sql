-- How old each part of a site is that we know, and what stands in the way of looking again.
alter table catalog_entry
    add column read_at       timestamptz not null default now(),
    -- since when Jira has not had it, or has hidden it; forgotten after a while
    add column missing_since timestamptz;

-- The last look at a connection that did not succeed; no row once one did.
create table catalog_failure (
    connection uuid        primary key references connection (id) on delete cascade,
    reason     text        not null,
    failed_at  timestamptz not null
);

-- What bells named since the last look at parts.
create table touched_subject (
    connection uuid   not null references connection (id) on delete cascade,
    subject    text   not null,
    -- rises with each bell: what was rung again during the look stays
    rung       bigint not null default 1,
    primary key (connection, subject)
);

insert into refresh (connection, kind, due_at)
select id, 'CATALOG_PART', 'infinity' from connection
on conflict do nothing;
