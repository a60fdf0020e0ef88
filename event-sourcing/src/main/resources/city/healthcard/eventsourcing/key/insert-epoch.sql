insert into key_epoch (epoch) values ($1) on conflict do nothing
