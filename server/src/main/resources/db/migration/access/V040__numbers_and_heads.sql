-- Each person's events are numbered 1 to n, refused reads too, under the lock of the person's row here.
create table access.read_count (
    person integer primary key,
    count  bigint not null check (count > 0)
);

-- Lines from before numbers get theirs in the order they were written; their leaves do not commit to it.
alter table access.read_line add column number bigint, add column number_logged boolean not null default false;
update access.read_line l
   set number = n.number
  from (select id, row_number() over (partition by person order by id) as number from access.read_line) n
 where n.id = l.id;
insert into access.read_count (person, count) select person, count(*) from access.read_line group by person;
alter table access.read_line alter column number set not null, alter column number_logged set default true;
create unique index on access.read_line (person, number);

-- The daily head map: over how many persons and events, and the root over all rows. Append-only.
create table access.head_map (
    day     date primary key,
    leaf    bigint not null,
    secret  bytea not null check (octet_length(secret) = 32),
    persons bigint not null,
    events  bigint not null,
    root    bytea not null check (octet_length(root) = 32),
    made_by text not null,
    made_at timestamptz not null
);

-- A person's count and the digest over their events 1 to count, on the days that it moved. Append-only.
create table access.read_head (
    person integer not null,
    day    date not null,
    count  bigint not null check (count > 0),
    head   bytea not null check (octet_length(head) = 32),
    primary key (person, day)
);

grant select, insert, update on access.read_count to ${app};
grant select, insert on access.head_map, access.read_head to ${app};
