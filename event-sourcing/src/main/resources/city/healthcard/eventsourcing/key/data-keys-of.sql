select id, holder_id, wrapped from data_key where holder_id = any ($1::uuid[])
