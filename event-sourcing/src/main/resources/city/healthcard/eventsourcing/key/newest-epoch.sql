select max(epoch) as epoch from key_epoch
