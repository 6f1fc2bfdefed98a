-- Strings live in the row of their source; what people asked of a sticky as a whole; a page of stickies for the digest.

alter table board.sticky
    -- by their id: target, link type, direction, version, and what Jira made of the wish
    add column strings            jsonb   not null default '{}',
    add column asked_as_of        bigint  not null default 0,
    add column create_again_as_of bigint,
    add column delete_issue_after timestamptz,
    -- its issue is gone and it was kept: not for Jira any more
    add column note               boolean not null default false,
    -- newest version at which a person asked something of Jira; what the digest compares
    add column requested          bigint  not null default 0;
-- what was there may have asked; told once too often does no harm
update board.sticky set asked_as_of = version, requested = version
where revision > 0 or fields @? '$.*.wish';
create index sticky_by_string on board.sticky using gin (strings) where strings <> '{}';
drop index board.sticky_of_session;
create index sticky_of_session on board.sticky (session, id);

create table board.link_rule (
    session   uuid    not null references board.session,
    from_type uuid    not null,
    to_type   uuid    not null,
    link_type text    not null,
    inward    boolean not null,
    primary key (session, from_type, to_type)
);

create or replace view board.board_plan as
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
           'sessionState', s.state,
           'deletePolicy', s.delete_policy,
           'iterations', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'position', i.position)
                                                    order by i.position), '[]')
                          from board.iteration i where i.session = b.session),
           'stickyTypes', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'color', t.color,
                                                     'function', t.function, 'issueTypeId', t.issue_type_id)
                                                     order by t.name), '[]')
                           from board.sticky_type t where t.session = b.session),
           'linkRules', (select coalesce(jsonb_agg(jsonb_build_object('fromType', r.from_type, 'toType', r.to_type,
                                                   'linkType', r.link_type, 'inward', r.inward)
                                                   order by r.from_type, r.to_type), '[]')
                         from board.link_rule r where r.session = b.session),
           'statuses', (select coalesce(jsonb_agg(jsonb_build_object('id', st.id, 'name', st.name, 'category', st.category)
                                                  order by st.id), '[]')
                        from board.team m join board.status st
                             on st.connection = s.connection and st.project_id = m.project_id
                             and st.organisation = s.organisation
                        where m.session = b.session and m.id = b.team)
       ) as plan
from board.board b join board.session s on s.id = b.session;
