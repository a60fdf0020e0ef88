-- Which application came of a draft, or is corrected with it: when that is withdrawn, refused or forgotten, what was
-- typed for it goes, too.
alter table application_draft add column application_id uuid;

create index application_draft_application on application_draft (application_id) where application_id is not null;
