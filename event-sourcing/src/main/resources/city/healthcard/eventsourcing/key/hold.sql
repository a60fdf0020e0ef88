update citizen_key
   set generation = generation + 1, epoch = null, wrapped = null, held_by = $2
 where subject_id = $1 or held_by = $1
