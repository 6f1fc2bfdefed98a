-- What the connection's account may not do in a Jira project, as metadata-service announced it.
create table project_permission (
    organisation uuid   not null,
    connection   uuid   not null,
    project_id   text   not null,
    version      bigint not null,
    missing      text[] not null,
    primary key (connection, project_id)
);

-- The plan as before, and what is disabled on the board for want of a permission in its team's project.
alter view board_plan rename to board_plan_of_session;

create view board_plan as
select p.board,
       p.organisation,
       p.session,
       p.plan || jsonb_build_object(
           'projectKey', t.project_key,
           'missingPermissions', coalesce(to_jsonb(m.missing), '[]')
       ) as plan
from board_plan_of_session p
     join board b on b.id = p.board
     join session s on s.id = b.session
     left join team t on t.session = b.session and t.id = b.team
     left join project_permission m on m.connection = s.connection and m.project_id = t.project_id
                                   and m.organisation = s.organisation;
