-- When sync-service was last refused something here: only the answer to a later question is an answer to that.
alter table project_permission add column doubted_at timestamptz;
update project_permission set doubted_at = now() where doubted;
alter table project_permission drop column doubted;
