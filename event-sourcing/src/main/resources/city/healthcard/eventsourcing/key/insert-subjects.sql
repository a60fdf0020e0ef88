-- Sorted, so that two processes that make the same keys wait for each other and never in a circle.
insert into citizen_key (subject_id, epoch, wrapped)
select n.subject_id, $3, n.wrapped
  from unnest($1::uuid[], $2::bytea[]) as n (subject_id, wrapped)
 order by n.subject_id
    on conflict do nothing
returning subject_id
