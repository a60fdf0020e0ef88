-- Run inside each database of a service: nobody comes in but its two roles. What a table must not suffer
-- (no update of an event), the migration that makes the table takes away again.
revoke all on database {database} from public;
grant connect, temporary on database {database} to {service}_owner, {service}_service;
alter schema public owner to {service}_owner;
revoke all on schema public from public;
grant usage on schema public to {service}_service;
alter default privileges for role {service}_owner in schema public
    grant select, insert, update, delete on tables to {service}_service;
alter default privileges for role {service}_owner in schema public
    grant usage, select on sequences to {service}_service;
