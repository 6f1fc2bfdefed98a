-- The processes of this service that run: each says so every few seconds, so that all know how many share a budget.
create table replica (
    replica uuid primary key,
    seen_at timestamptz not null
);
