-- One row per topic and subject: however long Kafka is away, only the latest record of each waits.
create table outbox (
    topic        text        not null,
    subject      text        not null,
    record_key   text        not null,
    organisation uuid        not null,
    payload      bytea       not null,
    -- tells the relay whether the row it sent is still the row it may delete
    change       bigint      not null default 1,
    queued_at    timestamptz not null default clock_timestamp(),
    -- records of one Kafka key stay in one shard, and a shard has one sender at a time: order per key
    shard        integer     not null generated always as (mod(hashtext(record_key) & 2147483647, 16)) stored,
    primary key (topic, subject)
);

create index outbox_by_shard on outbox (shard, queued_at);
