select data.subject_id,
       data.bucket,
       true as known,
       data.holder_id,
       holder.generation,
       holder.epoch,
       holder.wrapped as holder_key,
       data.id,
       data.wrapped as data_key
  from data_key data
  join citizen_key holder on holder.subject_id = data.holder_id
 where data.id = any ($1::uuid[])
