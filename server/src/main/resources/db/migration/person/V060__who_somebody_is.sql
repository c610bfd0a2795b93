-- Who somebody is stays as it was recorded: once a name, a birth and a number are sealed, the program can neither change them nor give them
-- to somebody else. What an earlier version kept in clear is sealed once. A number ends, or is taken off, and that stays too.
create function person.who_somebody_is() returns trigger language plpgsql as $$
begin
    if old.sealed_name is not null
       and (new.id, new.sealed_name, new.sealed_birth, new.synthetic, new.registered_at)
           is distinct from (old.id, old.sealed_name, old.sealed_birth, old.synthetic, old.registered_at) then
        raise exception 'who somebody is stays as it was recorded' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger who_somebody_is before update on person.person
    for each row execute function person.who_somebody_is();

create function person.whose_number_it_is() returns trigger language plpgsql as $$
begin
    if old.sealed is not null
       and ((new.id, new.sealed, new.kind, new.person, new.valid_from, new.recorded_at)
            is distinct from (old.id, old.sealed, old.kind, old.person, old.valid_from, old.recorded_at)
            or old.valid_to is not null and new.valid_to is distinct from old.valid_to
            or old.unlinked_at is not null and new.unlinked_at is distinct from old.unlinked_at) then
        raise exception 'whose number it is stays as it was recorded' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger whose_number_it_is before update on person.number
    for each row execute function person.whose_number_it_is();
