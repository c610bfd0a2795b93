-- A person may have a contact deleted (Personal Information Protection Law art. 47). The line stays: that there was one, who said so, when
-- it was emptied. The value goes, and never comes back; nothing else of a line can change.
alter table person.contact
    alter column sealed drop not null,
    add column erased_at timestamptz,
    add constraint held_or_deleted check ((sealed is null) = (erased_at is not null));

create function person.what_was_said_stays_or_goes() returns trigger language plpgsql as $$
begin
    if old.sealed is null or new.sealed is not null
       or (new.id, new.person, new.kind, new.source, new.valid_from, new.recorded_at)
          is distinct from (old.id, old.person, old.kind, old.source, old.valid_from, old.recorded_at) then
        raise exception 'a contact is deleted once and never changed' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger what_was_said_stays_or_goes before update on person.contact
    for each row execute function person.what_was_said_stays_or_goes();

grant update (sealed, erased_at) on person.contact to ${app};
