-- A list of what failed must not walk through all that was delivered, nor must forgetting.
create index webhook_message_by_state on webhook_message (partner, state, happened_at desc, id desc);
create index webhook_message_by_age on webhook_message (happened_at);
