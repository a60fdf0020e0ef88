-- Work that goes on after its request was answered: exports and imports. State, not facts: what happens on the way is
-- in the log, and a job is gone some time after it ended.

create table job (
    id          uuid        primary key,
    kind        text        not null, -- export, import
    owner       text        not null, -- code of an institution, or pseudonym of whoever asked
    spec        bytea       not null, -- what was asked for, as JSON; pseudonyms only
    state       text        not null, -- receiving, running, done, failed
    place       text        not null, -- how far it has come, in its kind's own words
    pieces      int         not null, -- how many were made
    done        int         not null,
    total       int         not null,
    failures    int         not null, -- steps that failed since the last that did not
    begun_at    timestamptz not null,
    done_at     timestamptz,
    ends_at     timestamptz not null, -- then it is forgotten, whatever its state
    taken_by    uuid,                 -- the process that works on it
    taken_until timestamptz not null  -- before that nobody else does
);

create index job_waiting on job (taken_until) where state = 'running';

create index job_of_owner on job (owner, kind, begun_at desc);

create index job_ends on job (ends_at);

-- What came, or was made: lines, sealed under a key of the job's own that is destroyed with it.
create table job_piece (
    job    uuid  not null references job on delete cascade,
    part   text  not null,
    number int   not null,
    lines  int   not null,
    sealed bytea not null,
    primary key (job, part, number)
);

alter table job_piece alter column sealed set storage external; -- deflated before it was sealed

-- Whose files an export holds.
create table job_citizen (
    job     uuid not null references job on delete cascade,
    citizen uuid not null,
    primary key (job, citizen)
);

create index job_citizen_in on job_citizen (citizen);

grant select, insert, update, delete on job, job_piece, job_citizen to ${service_role};
