select subject_id, generation, epoch, wrapped, held_by
  from citizen_key
 where subject_id = any ($1::uuid[])
 order by subject_id
   for update
