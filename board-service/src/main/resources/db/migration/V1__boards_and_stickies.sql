-- What board-service owns: sessions with their teams, iterations and sticky types, boards, stickies,
-- and the Jira statuses it shows by name.

create table board.session (
    id              uuid primary key,
    organisation    uuid        not null,
    version         bigint      not null,
    name            text        not null,
    -- null: a session without Jira
    connection      uuid,
    state           text        not null,
    conflict_policy text        not null,
    delete_policy   text        not null
);
create index session_of_organisation on board.session (organisation);

create table board.iteration (
    session  uuid not null references board.session,
    id       uuid not null,
    name     text not null,
    position int  not null,
    primary key (session, id)
);

create table board.team (
    session        uuid not null references board.session,
    id             uuid not null,
    name           text not null,
    board          uuid not null,
    project_id     text,
    project_key    text,
    scrum_board_id text,
    primary key (session, id)
);

create table board.sprint (
    session   uuid not null references board.session,
    team      uuid not null,
    iteration uuid not null,
    sprint_id text not null,
    primary key (session, team, iteration)
);

create table board.sticky_type (
    session       uuid not null references board.session,
    id            uuid not null,
    name          text not null,
    color         text not null,
    function      text not null,
    -- null: stickies of this type are not for Jira
    issue_type_id text,
    primary key (session, id)
);

create table board.board (
    id           uuid primary key,
    organisation uuid   not null,
    session      uuid   not null references board.session,
    team         uuid   not null,
    name         text   not null,
    kind         text   not null,
    -- rises with every sticky that changes on it; only for resuming
    version      bigint not null default 0
);
create index board_of_session on board.board (session);

create table board.sticky (
    id           uuid primary key,
    organisation uuid    not null,
    session      uuid    not null,
    team         uuid    not null,
    board        uuid    not null references board.board,
    type         uuid    not null,
    version      bigint  not null,
    -- per synced field: value, version of its last change, and of a wish its version, base and outcome
    fields       jsonb   not null,
    text         text generated always as (fields -> 'TEXT' ->> 'value') stored,
    iteration    text generated always as (fields -> 'ITERATION' ->> 'value') stored,
    -- what sync-service last said of the whole sticky
    issue_id     text,
    issue_key    text,
    issue_url    text,
    revision     bigint  not null default 0,
    handled      bigint  not null default 0,
    link_state   text,
    reason       text,
    retry_at     timestamptz,
    retry_as_of  bigint,
    placement    jsonb,
    rank         text collate "C",
    deleted      boolean not null default false,
    edited_at    timestamptz,
    edited_by    text,
    created_at   timestamptz not null default now(),
    -- deferred: a changed type is deleted and written again in one transaction
    foreign key (session, type) references board.sticky_type deferrable initially deferred
);
create index sticky_of_board on board.sticky (board) where not deleted;
create index sticky_of_session on board.sticky (session);

create table board.status (
    organisation uuid   not null,
    connection   uuid   not null,
    project_id   text   not null,
    id           text   not null,
    name         text   not null,
    category     text   not null,
    version      bigint not null,
    primary key (connection, project_id, id)
);

-- Everything that is needed to judge and to show a sticky of a board, in one read.
create view board.board_plan as
select b.id as board,
       b.organisation,
       b.session,
       jsonb_build_object(
           'organisation', b.organisation,
           'board', b.id,
           'name', b.name,
           'kind', b.kind,
           'version', b.version,
           'session', b.session,
           'team', b.team,
           'connection', s.connection,
           'deletePolicy', s.delete_policy,
           'iterations', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'position', i.position)
                                                    order by i.position), '[]')
                          from board.iteration i where i.session = b.session),
           'stickyTypes', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'color', t.color,
                                                     'function', t.function, 'issueTypeId', t.issue_type_id)
                                                     order by t.name), '[]')
                           from board.sticky_type t where t.session = b.session),
           'statuses', (select coalesce(jsonb_agg(jsonb_build_object('id', st.id, 'name', st.name, 'category', st.category)
                                                  order by st.id), '[]')
                        from board.team m join board.status st
                             on st.connection = s.connection and st.project_id = m.project_id
                             and st.organisation = s.organisation
                        where m.session = b.session and m.id = b.team)
       ) as plan
from board.board b join board.session s on s.id = b.session;
