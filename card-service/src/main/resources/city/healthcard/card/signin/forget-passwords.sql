delete from card_password where citizen_id = $1
