-- Which keys are one person's. Append-only: the first finding about a pair says that they are one, the next that they are not, and so on.
-- No row of any ledger moves from one key to another; what is read as one record is read under all keys of the person.
create table person.same_person (
    low         integer not null references person.person,
    high        integer not null references person.person,
    place       integer not null check (place > 0),
    case_number text not null,
    happened_at timestamptz not null,
    leaf        bigint not null unique,
    salt        bytea not null check (octet_length(salt) = 32),
    primary key (low, high, place),
    check (low < high)
);
create index on person.same_person (high, low);

create view person.same_now as
select s.low, s.high from person.same_person s
 where s.place % 2 = 1
   and not exists (select from person.same_person n
                    where n.low = s.low and n.high = s.high and n.place = s.place + 1);

grant select, insert on person.same_person to ${app};
grant select on person.same_now to ${app};
