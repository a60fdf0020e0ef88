-- What links show that citizens share. Encrypted under keys that are in the links alone; gone when a link ends.

create table share_content (
    share_id uuid        primary key, -- made of what is in the link
    sealed   bytea       not null,    -- JWE, compact
    ends_at  timestamptz not null
);

create index share_content_ends on share_content (ends_at);

grant select, insert, delete on share_content to ${service_role};
