select distinct bucket from data_key where holder_id = $1 or subject_id = $1
