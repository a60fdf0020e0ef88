delete from key_epoch where epoch < $1
