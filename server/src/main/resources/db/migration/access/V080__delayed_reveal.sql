-- Looks that the person is told of later, because an act says so: on which document, and until when at the latest. A row counts once somebody
-- else has confirmed it. Append-only, each change with its leaf in the log of the system.
create table access.delayed_reveal (
    id          bigint generated always as identity primary key,
    document    text collate "C" not null check (length(document) between 4 and 40),
    basis       text not null check (basis in ('CRIMINAL', 'SUPERVISION')),
    ends_on     date not null,
    asked_at    timestamptz not null,
    constraint half_a_year check (ends_on <= (asked_at at time zone 'Asia/Shanghai')::date + 180)
);
create index on access.delayed_reveal (document);
grant select, insert on access.delayed_reveal to ${app};

-- The day on which a delayed line is shown; part of what its leaf commits to.
alter table access.read_line add column reveal_on date;
create index on access.read_line (person, reveal_on) where reveal_on is not null;

alter table access.register_change drop constraint register_change_register_check;
alter table access.register_change add constraint register_change_register_check
    check (register in ('TIE', 'PROTECTION', 'REGION', 'CANARY', 'AUTHORITY', 'DELAY'));
alter table access.register_change drop constraint register_change_act_check;
alter table access.register_change add constraint register_change_act_check
    check (act in ('ADD', 'ASK', 'KEEP', 'CONFIRM', 'END'));
alter table access.register_change add constraint two_confirm
    check (act <> 'CONFIRM' or (asked_by is not null and asked_by <> account));
create unique index on access.register_change (register, entry) where act = 'CONFIRM';

-- What a row of a register says: part of what the leaves of its changes commit to. An untouched row says the same for ever.
create or replace function access.register_row(of_register text, of_entry bigint) returns text stable language sql as $$
    select coalesce(case of_register
        when 'TIE' then (select account || ' ' || kind || ' ' || encode(number_hash, 'hex') || ' '
                                || encode(key_check, 'hex') || ' ' || coalesce(to_char(ends_on, 'YYYY-MM-DD'), '')
                           from access.staff_tie where id = of_entry)
        when 'PROTECTION' then (select person || ' ' || reason || ' ' || coalesce(to_char(ends_on, 'YYYY-MM-DD'), '')
                                  from access.protected_person where id = of_entry)
        when 'REGION' then (select account || ' ' || region from access.staff_region where id = of_entry)
        when 'AUTHORITY' then (select person || ' ' || representative || ' ' || basis || ' ' || scope || ' '
                                      || to_char(ends_on, 'YYYY-MM-DD') || ' ' || document
                                 from access.authority where id = of_entry)
        when 'CANARY' then (select person::text from access.canary_person where id = of_entry)
        when 'DELAY' then (select document || ' ' || basis || ' ' || to_char(ends_on, 'YYYY-MM-DD')
                             from access.delayed_reveal where id = of_entry)
    end, '')
$$;
