-- What only sign-in needs. Not facts about anybody: passwords and counters are never events.

-- One password per card, found by the blind index of the card's number.
create table card_password (
    card_index text        primary key,
    card_id    uuid        not null unique,
    citizen_id uuid        not null,
    hash       bytea       not null, -- Argon2id over HMAC-SHA-256(pepper, password)
    salt       bytea       not null,
    memory_kib int         not null,
    iterations int         not null,
    pepper_id  int         not null,
    chosen_at  timestamptz not null
);

create index card_password_citizen on card_password (citizen_id);

-- How often somebody tried: per card, per source, and the whole city. Known and unknown cards are counted alike.
create table sign_in_attempts (
    subject     text        primary key, -- a blind index, or 'city'
    attempts    int         not null,
    since       timestamptz not null
);

-- A code sent to the citizen's telephone; used once.
create table one_time_code (
    subject    text        primary key, -- a blind index
    code_hash  text        not null,
    tries_left int         not null,
    expires_at timestamptz not null
);

-- The key pairs that sign citizens' tokens; the private half is sealed by a secret of the key vault.
create table token_key (
    kid        text        primary key,
    public_key bytea       not null, -- X.509
    sealed     bytea       not null, -- nonce and AES-256-GCM over PKCS #8
    made_at    timestamptz not null
);

grant select, insert, update, delete on card_password, sign_in_attempts, one_time_code to ${service_role};
grant select, insert on token_key to ${service_role};
