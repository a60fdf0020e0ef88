select kid, public_key, sealed from token_key order by made_at desc, kid
