-- A refused post is known by its visit, whatever its number looks like; of the number no more lies here than may be read.

-- What was there cannot be told apart so, and may hold the number of a person: it comes again when it is posted again.
delete from refused_post;

alter table refused_post add column visit uuid; -- blind index of institution and number; absent where unreadable

create index refused_post_of_visit on refused_post (visit);
