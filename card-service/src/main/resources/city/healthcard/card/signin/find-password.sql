select card_id, citizen_id, hash, salt, memory_kib, iterations, pepper_id from card_password where card_index = $1
