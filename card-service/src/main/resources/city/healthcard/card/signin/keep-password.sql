insert into card_password (card_index, card_id, citizen_id, hash, salt, memory_kib, iterations, pepper_id, chosen_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
on conflict (card_index) do update
    set hash = excluded.hash, salt = excluded.salt, memory_kib = excluded.memory_kib,
        iterations = excluded.iterations, pepper_id = excluded.pepper_id, chosen_at = excluded.chosen_at
