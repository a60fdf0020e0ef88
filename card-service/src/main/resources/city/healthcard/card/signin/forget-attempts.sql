delete from sign_in_attempts where subject = any($1)
