-- When an iteration is; further projects of a team and the field that tells its issues; what of a sticky type is on the
-- ART's backlog.
alter table board.iteration
    add column starts_on date,
    add column ends_on   date;
alter table board.team
    add column field_id    text,
    add column field_value text;
alter table board.sticky_type
    -- project, WSJF field, filter or JQL; null: not on the backlog
    add column backlog text;

-- Beside the one of the team's own row, where new issues are made.
create table board.team_project (
    session        uuid not null references board.session,
    team           uuid not null,
    project_id     text not null,
    project_key    text,
    scrum_board_id text,
    position       int  not null,
    primary key (session, team, project_id)
);

-- The inner plan as before; with the dates of iterations, and the statuses of all of a team's projects.
create or replace view board.board_plan_of_session as
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
           'iterations', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'position', i.position,
                                                    'startsOn', i.starts_on, 'endsOn', i.ends_on)
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
                        from (select distinct on (st.id) st.id, st.name, st.category
                              from (select m.project_id from board.team m where m.session = b.session and m.id = b.team
                                    union
                                    select p.project_id from board.team_project p
                                    where p.session = b.session and p.team = b.team) of_team
                                   join board.status st
                                   on st.connection = s.connection and st.project_id = of_team.project_id
                                   and st.organisation = s.organisation
                              order by st.id) st)
       ) as plan
from board.board b join board.session s on s.id = b.session;
