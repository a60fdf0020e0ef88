delete from data_key where bucket = $1
