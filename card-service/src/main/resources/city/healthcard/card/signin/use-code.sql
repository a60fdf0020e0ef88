delete from one_time_code where subject = $1 and code_hash = $2
