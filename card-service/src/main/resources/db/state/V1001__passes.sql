-- How many offline tokens were issued on a day: the next one's place in the day's status list. The place itself is in
-- the token's event.
create table pass_count (
    day    date primary key,
    issued int  not null
);

grant select, insert, update on pass_count to ${service_role};
