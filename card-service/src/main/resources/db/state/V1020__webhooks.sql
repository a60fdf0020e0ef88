-- What partners are told, and how every attempt went. Made of events, pruned after a while: the truth is not here.

create table webhook_message (
    id             text        primary key, -- msg_ and 32 hexadecimal digits that follow from the fact and the partner
    partner        text        not null,
    type           text        not null,
    body           bytea       not null, -- the very bytes that are signed, each time
    happened_at    timestamptz not null,
    state          text        not null default 'waiting', -- or delivered, failed, held
    attempts       int         not null default 0,
    failures       int         not null default 0, -- since it was last begun
    due_at         timestamptz not null,
    first_tried_at timestamptz, -- since it was last begun
    term           bigint      not null default 0, -- of whoever tried last
    resent_by      uuid        -- the last act that asked for it again
);

create index webhook_message_due on webhook_message (partner, due_at) where state = 'waiting';
create index webhook_message_latest on webhook_message (partner, happened_at, id);

create table webhook_attempt (
    message_id text        not null references webhook_message (id) on delete cascade,
    number     int         not null,
    started_at timestamptz not null,
    outcome    text        not null default 'begun', -- or taken, refused, late, unreachable, forbidden
    status     int, -- of HTTP, where there was an answer
    millis     bigint,
    answer     text, -- how it begins
    primary key (message_id, number)
);

create index webhook_attempt_taken on webhook_attempt (started_at) where outcome = 'taken';

grant select, insert, update, delete on webhook_message, webhook_attempt to ${service_role};
