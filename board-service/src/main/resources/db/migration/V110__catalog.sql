-- What the sites of connections offer, as metadata-service last told: for checks of sessions without asking anybody.
create table board.catalog_entry (
    organisation  uuid   not null,
    connection    uuid   not null,
    -- project/10000 or site
    entry         text   not null,
    version       bigint not null,
    content       jsonb  not null,
    -- since when Jira has not had it, or has hidden it
    missing_since timestamptz,
    primary key (connection, entry)
);
