-- The key database of one service. It stands apart from the events and is backed up on its own: whoever restores events
-- does not restore what was shredded.

-- The vault's keys that may wrap a subject's key. An insert that names one holds it; one that is held cannot go.
create table key_epoch (
    epoch    integer     primary key check (epoch > 0),
    begun_at timestamptz not null default now()
);

-- One row for every subject that ever had something sealed. A shredded one stays, without a key, so that it never gets
-- another; one that was adopted names its holder.
create table citizen_key (
    subject_id uuid    primary key,
    generation integer not null default 1,                      -- counts the keys; whoever read an older one starts again
    epoch      integer references key_epoch,
    wrapped    bytea,
    held_by    uuid    references citizen_key,
    constraint citizen_key_is_held_shredded_or_its_own check (
        (wrapped is null) = (epoch is null) and (held_by is null or wrapped is null))
);
create index citizen_key_by_epoch on citizen_key (epoch) where epoch is not null;
create index citizen_key_by_holder on citizen_key (held_by) where held_by is not null;

-- What seals. Wrapped by the key of its holder: the subject, or whoever adopted it.
create table data_key (
    id         uuid        primary key,
    subject_id uuid        not null,
    bucket     text        not null,                            -- retention class and the year its term ends
    holder_id  uuid        not null references citizen_key,
    wrapped    bytea       not null,
    made_at    timestamptz not null default now(),
    constraint data_key_one_per_bucket unique (subject_id, bucket)
);
create index data_key_by_holder on data_key (holder_id);
create index data_key_by_bucket on data_key (bucket);

grant select, insert, update, delete on key_epoch, citizen_key, data_key to ${service_role};
