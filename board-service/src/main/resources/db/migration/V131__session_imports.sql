-- What an import of a session's set-up would change, as it was shown last; applied as it stands, or not at all.
create table board.session_import (
    session      uuid primary key,
    organisation uuid        not null,
    token        uuid        not null,
    shown_at     timestamptz not null default now(),
    -- plans; before is null for a session that was not there
    before_plan  text,
    after_plan   text        not null
);
