-- An admin's wish, apart from whether the credentials still work.
alter table connection add column paused boolean not null default false;

-- While a webhook secret is being changed in Jira, both are taken.
alter table connection add column sealed_previous_secret text;
alter table connection add column previous_secret_until timestamptz;

-- Of an app that registers webhooks on Cloud: what its deliveries are signed with.
alter table connection add column sealed_app_secret text;

-- A removed connection keeps its row, without any secret: its id is not free, and readers go on hearing that it is gone.
alter table connection alter column sealed_credentials drop not null;
alter table connection alter column sealed_authorization drop not null;
alter table connection alter column sealed_webhook_secret drop not null;
