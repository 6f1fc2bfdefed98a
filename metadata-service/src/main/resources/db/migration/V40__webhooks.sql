-- The webhook that we have registered ourselves, and what the safety net has found to be missing.
create table webhook (
    connection   uuid        primary key references connection (id) on delete cascade,
    organisation uuid        not null,
    -- the site's own id of it; null when an administrator has set it up by hand
    external_id  text,
    expires_at   timestamptz,
    -- first and last change of which no webhook came, in the present run of them
    missed_since timestamptz,
    missed_at    timestamptz,
    missed       bigint      not null default 0
);

insert into refresh (connection, kind, due_at) select id, 'WEBHOOK', now() from connection
on conflict do nothing;
