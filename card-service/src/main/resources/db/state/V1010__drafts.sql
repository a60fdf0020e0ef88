-- Applications that are being filled in. Not facts about anybody yet: nobody may rely on them, and they end.

-- What was answered, sealed under a key that is made of the code which only the applicant has.
create table application_draft (
    id      uuid        primary key, -- blind index of the code
    sealed  bytea       not null,
    version int         not null,
    ends_at timestamptz not null
);

create index application_draft_ends on application_draft (ends_at);

grant select, insert, update, delete on application_draft to ${service_role};
