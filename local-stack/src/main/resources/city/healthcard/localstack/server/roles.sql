-- The two roles of a service: the owner changes the schema, the service works with it. Both may exist already.
do $$
begin
    if not exists (select from pg_roles where rolname = '{service}_owner') then
        create role {service}_owner login password '{service}_owner';
    end if;
    if not exists (select from pg_roles where rolname = '{service}_service') then
        create role {service}_service login password '{service}_service';
    end if;
end
$$;
