insert into token_key (kid, public_key, sealed, made_at)
select $1, $2, $3, $4 where not exists (select from token_key)
