-- A year that is over may be laid in the order of persons, so that one record is read from few places. That changes
-- no row; whoever may do it may still not update or delete any. PostgreSQL 16 leaves it to the owner.
do $$
declare
    line regclass;
begin
    if current_setting('server_version_num')::integer >= 170000 then
        for line in select inhrelid::regclass from pg_inherits where inhparent = 'contribution.stored_line'::regclass
        loop
            execute format('grant maintain on table %s to ${app}', line);
        end loop;
    end if;
end $$;
