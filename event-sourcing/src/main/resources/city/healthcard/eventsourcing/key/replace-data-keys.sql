update data_key
   set holder_id = n.holder_id, wrapped = n.wrapped
  from unnest($1::uuid[], $2::uuid[], $3::bytea[]) as n (id, holder_id, wrapped)
 where data_key.id = n.id
