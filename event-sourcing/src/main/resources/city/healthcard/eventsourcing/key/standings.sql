select s.subject_id,
       s.bucket,
       own.subject_id is not null as known,
       coalesce(own.held_by, s.subject_id) as holder_id,
       holder.generation,
       holder.epoch,
       holder.wrapped as holder_key,
       data.id,
       data.wrapped as data_key
  from unnest($1::uuid[], $2::text[]) as s (subject_id, bucket)
  left join citizen_key own on own.subject_id = s.subject_id
  left join citizen_key holder on holder.subject_id = coalesce(own.held_by, s.subject_id)
  left join data_key data on data.subject_id = s.subject_id and data.bucket = s.bucket
