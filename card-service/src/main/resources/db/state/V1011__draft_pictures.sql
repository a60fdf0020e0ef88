-- The pictures of applications that are being filled in; sealed and ended as these are.
create table application_draft_picture (
    draft_id   uuid  not null references application_draft (id) on delete cascade,
    kind       text  not null, -- photo or scan
    media_type text  not null,
    sealed     bytea not null,
    primary key (draft_id, kind)
);

grant select, insert, update, delete on application_draft_picture to ${service_role};
