-- Honours of persons. A line is offered, then kept because the person said yes, then emptied because they said so; one that is not
-- answered with yes leaves nothing. What it is stands sealed under the person's data key, what it is for and who offered it included:
-- nothing in a line tells one from another. It is never public.
create table honour.honour (
    id         uuid primary key,
    person     integer not null,
    sealed     bytea,
    until_day  date,
    kept_on    date,
    deleted_on date,
    published  boolean not null default false check (not published),
    check ((sealed is null) = (deleted_on is not null)),
    check ((until_day is null) = (deleted_on is not null)),
    check (kept_on is null or deleted_on is null),
    check (kept_on <= until_day)
);
create index on honour.honour (person);
create index on honour.honour (until_day) where kept_on is null;

-- Nobody's honour begins without an offer, changes, comes back, or goes without a trace once it was kept.
create function honour.only_as_the_person_says() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' and new.kept_on is null and new.deleted_on is null then
        return new;
    end if;
    if tg_op = 'DELETE' and old.kept_on is null and old.deleted_on is null then
        return old;
    end if;
    if tg_op = 'UPDATE' and (new.id, new.person, new.published) = (old.id, old.person, old.published) and old.deleted_on is null
       and ((old.kept_on is null and new.kept_on is not null and new.sealed = old.sealed and new.until_day = old.until_day)
            or (old.kept_on is not null and new.deleted_on is not null)) then
        return new;
    end if;
    raise exception 'an honour is offered, kept, deleted, and nothing else' using errcode = 'check_violation';
end $$;
create trigger only_as_the_person_says before insert or update or delete on honour.honour
    for each row execute function honour.only_as_the_person_says();

grant usage on schema honour to ${app};
grant select, insert, delete on honour.honour to ${app};
grant update (sealed, until_day, kept_on, deleted_on) on honour.honour to ${app};
