-- Who changed the registers that decide who may read: whose tie, whose protection, which region, which canary. The rows of
-- the registers stay; a change says from when one of them no longer counts. Append-only, each with its leaf in the log of
-- the system.
insert into log.turn (log) values (4);

create table access.register_change (
    id          bigint generated always as identity primary key,
    register    text not null check (register in ('TIE', 'PROTECTION', 'REGION', 'CANARY')),
    act         text not null check (act in ('ADD', 'ASK', 'KEEP', 'END')),
    entry       bigint not null,
    subject     text not null,
    detail      text not null,
    account     text collate "C" not null check (account <> ''),
    asked_by    text collate "C",
    happened_at timestamptz not null,
    counts_from timestamptz not null check (counts_from >= happened_at),
    leaf        bigint not null unique,
    salt        bytea not null check (octet_length(salt) = 32),
    constraint two_people check (register <> 'PROTECTION' or act <> 'END' or (asked_by is not null and asked_by <> account))
);
create unique index on access.register_change (register, entry) where act = 'END';
create unique index on access.register_change (register, entry) where act = 'ADD';
create index on access.register_change (register, entry, act);
create index on access.register_change (happened_at);
grant select, insert on access.register_change to ${app};

alter table access.staff_tie drop constraint staff_tie_pkey;
alter table access.staff_tie add column id bigint generated always as identity primary key, add column ends_on date;
create index on access.staff_tie (account);

alter table access.protected_person drop constraint protected_person_pkey;
alter table access.protected_person
    add column id bigint generated always as identity primary key,
    add column reason text not null default 'OTHER' check (reason in ('VIOLENCE', 'WITNESS', 'KNOWN', 'OTHER')),
    add column ends_on date;
create index on access.protected_person (person);

alter table access.staff_region drop constraint staff_region_pkey;
alter table access.staff_region add column id bigint generated always as identity primary key;
create index on access.staff_region (account);

alter table access.canary_person drop constraint canary_person_pkey;
alter table access.canary_person add column id bigint generated always as identity primary key;
create index on access.canary_person (person);

-- What a row of a register says: part of what the leaves of its changes commit to. An untouched row says the same for ever.
create function access.register_row(of_register text, of_entry bigint) returns text stable language sql as $$
    select coalesce(case of_register
        when 'TIE' then (select account || ' ' || kind || ' ' || encode(number_hash, 'hex') || ' '
                                || encode(key_check, 'hex') || ' ' || coalesce(to_char(ends_on, 'YYYY-MM-DD'), '')
                           from access.staff_tie where id = of_entry)
        when 'PROTECTION' then (select person || ' ' || reason || ' ' || coalesce(to_char(ends_on, 'YYYY-MM-DD'), '')
                                  from access.protected_person where id = of_entry)
        when 'REGION' then (select account || ' ' || region from access.staff_region where id = of_entry)
        when 'CANARY' then (select person::text from access.canary_person where id = of_entry)
    end, '')
$$;

-- Whether a row of a register was ended by a moment.
create function access.register_ended(of_register text, of_entry bigint, at timestamptz) returns boolean stable language sql as $$
    select exists (select 1 from access.register_change
                    where register = of_register and entry = of_entry and act = 'END' and counts_from <= at)
$$;
