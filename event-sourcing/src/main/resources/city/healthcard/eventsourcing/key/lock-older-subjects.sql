select subject_id, generation, epoch, wrapped, held_by
  from citizen_key
 where epoch < $1
 order by subject_id
 limit $2
   for update
