-- Only under a holder's key that still is the one it was wrapped by: a shredding or rewrapping that came first wins, one
-- that comes now waits for the share lock.
insert into data_key (id, subject_id, bucket, holder_id, wrapped)
select n.id, n.subject_id, n.bucket, n.holder_id, n.wrapped
  from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::integer[], $6::bytea[])
       as n (id, subject_id, bucket, holder_id, generation, wrapped)
  join citizen_key holder
    on holder.subject_id = n.holder_id and holder.generation = n.generation and holder.wrapped is not null
 order by n.subject_id, n.bucket
   for share of holder
    on conflict do nothing
returning id
