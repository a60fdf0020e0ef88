select attempts from sign_in_attempts where subject = $1 and since > $2
