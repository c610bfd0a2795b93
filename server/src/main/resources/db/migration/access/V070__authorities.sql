-- Who acts for whom. A row stays; a change of its register says when it was ended. Append-only, each change with its leaf in
-- the log of the system.
create table access.authority (
    id             bigint generated always as identity (start with 1001) primary key,
    person         integer not null,
    representative integer not null,
    basis          text not null check (basis in ('CONSENT', 'WRITTEN', 'GUARDIAN')),
    scope          text not null check (scope in ('SEE', 'ASK')),
    ends_on        date not null,
    document       text not null,
    given_at       timestamptz not null,
    constraint another check (person <> representative),
    constraint by_a_case check ((basis = 'CONSENT') = (document = '')),
    constraint a_year check (ends_on <= (given_at at time zone 'Asia/Shanghai')::date + 365)
);
create index on access.authority (person);
create index on access.authority (representative);
grant select, insert on access.authority to ${app};

alter table access.register_change drop constraint register_change_register_check;
alter table access.register_change add constraint register_change_register_check
    check (register in ('TIE', 'PROTECTION', 'REGION', 'CANARY', 'AUTHORITY'));

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
    end, '')
$$;
