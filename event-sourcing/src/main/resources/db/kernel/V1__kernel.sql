-- What happened. Rows are written once and never changed; see docs/decisions on the store and the feed.
create table event (
    position       bigint      not null generated always as identity (cache 1), -- order of writing; may have gaps
    transaction_id xid8        not null default pg_current_xact_id(),           -- lets readers wait for slow transactions
    stream_id      text        not null,
    version        bigint      not null check (version > 0),
    type           text        not null,
    key_id         uuid,                                                        -- whose key opens the payload
    payload        bytea       not null,                                        -- exactly the bytes that were hashed
    previous_hash  bytea       not null,
    hash           bytea       not null,
    cause          uuid        not null,                                        -- the command; makes retries harmless
    recorded_at    timestamptz not null,                                        -- part of what is hashed
    constraint event_one_per_version primary key (stream_id, version)
) with (fillfactor = 100);

alter table event alter column payload set storage external; -- already compressed before it was encrypted

create unique index event_feed on event (transaction_id, position);

-- How far the reactions have come in each source.
create table subscriber_cursor (
    subscriber text not null,
    source     text not null, -- 'own', or topic-partition
    cursor     text not null,
    primary key (subscriber, source)
);

-- The relay's dense numbering of the feed: leaf `global_position - 1` of the proof tree.
create table numbered (
    global_position bigint primary key,
    stream_id       text   not null,
    version         bigint not null,
    unique (stream_id, version)
);

create table relay (
    name            text   primary key,
    transaction_id  xid8   not null,
    position        bigint not null,
    global_position bigint not null
);

insert into relay values ('relay', '0'::xid8, 0, 0);

create table merkle_tile (
    level  int    not null,
    tile   bigint not null,
    hashes bytea  not null, -- up to 256 hashes of 32 bytes
    primary key (level, tile)
);

create table signed_checkpoint (
    size      bigint      primary key,
    note      text        not null, -- C2SP signed note
    signed_at timestamptz not null default now()
);

-- Facts a reaction could not take, with those of the same key behind them, in order. Content stays where it came from.
create table parked_fact (
    id        bigint      generated always as identity primary key,
    reaction  text        not null,
    source    text        not null, -- 'own', or topic-partition
    cursor    text        not null,
    fact_id   text        not null, -- stream/version of the event that said it
    key       uuid        not null,
    type      text        not null,
    reason    text        not null, -- class of the failure, never a fact's content
    parked_at timestamptz not null default now(),
    unique (reaction, source, cursor)
);

-- What an Idempotency-Key was answered. Encrypted; kept for a day as a courtesy: a command's effect is exactly once without it.
create table answer (
    key          uuid        not null,
    caller       text        not null,
    request_hash bytea       not null,
    sealed       bytea       not null,
    answered_at  timestamptz not null default now(),
    primary key (key, caller)
);

create index answer_age on answer (answered_at);

-- Whatever the database grants by default: what happened is never changed.
revoke all on event, numbered, signed_checkpoint, merkle_tile, relay, subscriber_cursor, parked_fact, answer
    from ${service_role};
grant usage on schema public to ${service_role};
grant select, insert on event, numbered, signed_checkpoint to ${service_role};
grant select, insert, update on merkle_tile, relay, subscriber_cursor to ${service_role};
grant select, insert, delete on parked_fact, answer to ${service_role};
