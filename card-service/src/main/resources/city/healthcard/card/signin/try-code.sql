update one_time_code set tries_left = tries_left - 1
where subject = $1 and tries_left > 0 and expires_at > $2
returning code_hash
