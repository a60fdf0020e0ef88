delete from data_key where (holder_id = $1 or subject_id = $1) and bucket = $2
