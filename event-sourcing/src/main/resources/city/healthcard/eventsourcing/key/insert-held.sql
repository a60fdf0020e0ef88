insert into citizen_key (subject_id, held_by) values ($1, $2) on conflict do nothing
