-- Posts that were refused, for the institution that has to mend them. State, not facts: nothing happened.

-- What was wrong, and never what was said: of the body only its hash and its size.
create table refused_post (
    institution text        not null, -- code of whose post it was
    post        text        not null, -- its number and revision, or the hash of what could not be read
    number      text,                 -- the institution's own number of the visit; absent where unreadable
    revision    int         not null, -- 0 where unreadable
    code        text        not null, -- of the problem
    problem     bytea       not null, -- status, both texts and the places, as JSON
    sha256      bytea       not null, -- of the body as it arrived last
    bytes       int         not null, -- its size
    first_at    timestamptz not null,
    last_at     timestamptz not null,
    times       int         not null,
    primary key (institution, post)
);

create index refused_post_latest on refused_post (institution, last_at desc, post desc);

create index refused_post_ends on refused_post (last_at);

-- How often an institution was refused, or said what had been said before, on a day in the city.
create table post_count (
    institution text not null,
    day         date not null,
    refused     int  not null,
    repeated    int  not null,
    primary key (institution, day)
);

grant select, insert, update, delete on refused_post, post_count to ${service_role};
