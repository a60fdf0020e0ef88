update citizen_key
   set generation = citizen_key.generation + 1, epoch = $3, wrapped = n.wrapped
  from unnest($1::uuid[], $2::bytea[]) as n (subject_id, wrapped)
 where citizen_key.subject_id = n.subject_id
