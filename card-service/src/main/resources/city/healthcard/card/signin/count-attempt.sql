insert into sign_in_attempts as counted (subject, attempts, since)
values ($1, 1, $2)
on conflict (subject) do update
    set attempts = case when counted.since <= $3 then 1 else counted.attempts + 1 end,
        since    = case when counted.since <= $3 then $2 else counted.since end
returning attempts
