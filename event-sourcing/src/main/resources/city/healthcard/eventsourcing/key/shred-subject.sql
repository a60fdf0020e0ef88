insert into citizen_key (subject_id)
values ($1)
    on conflict (subject_id) do update
   set generation = citizen_key.generation + 1, epoch = null, wrapped = null, held_by = null
