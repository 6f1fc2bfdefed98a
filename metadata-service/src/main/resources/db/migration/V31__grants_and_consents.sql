-- What a person's consent brought: tokens that rotate, sealed. A row is locked while its tokens are renewed.
create table grant_tokens (
    connection   uuid        primary key references connection (id) on delete cascade,
    organisation uuid        not null,
    sealed       text        not null,
    since        timestamptz not null
);

-- A person is at the site to consent; what will be stored then is here, sealed, for a few minutes.
create table pending_consent (
    connection   uuid        primary key,
    organisation uuid        not null,
    -- SHA-256 of the state that comes back with the person
    state_hash   bytea       not null,
    -- who began it: nobody else may finish it
    subject      text        not null,
    sealed       text        not null,
    expires_at   timestamptz not null
);
