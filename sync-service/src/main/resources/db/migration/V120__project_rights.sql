-- What the pre-flight found in the projects of a connection, as metadata-service announced it.
create table project_rights (
    connection uuid   not null,
    project_id text   not null,
    version    bigint not null,
    state      jsonb  not null,
    primary key (connection, project_id)
);
