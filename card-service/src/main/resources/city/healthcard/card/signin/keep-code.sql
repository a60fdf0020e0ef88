insert into one_time_code (subject, code_hash, tries_left, expires_at)
values ($1, $2, $3, $4)
on conflict (subject) do update
    set code_hash = excluded.code_hash, tries_left = excluded.tries_left, expires_at = excluded.expires_at
