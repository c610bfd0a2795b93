-- Which invented city was loaded here, and how far. Empty outside the demonstration.
create table demo.city (
    only_one      boolean primary key default true check (only_one),
    seed          bigint not null,
    persons       integer not null,
    present_month smallint not null,
    next_month    smallint not null,
    complete      boolean not null
);
grant usage on schema demo to ${app};
grant select, insert, update on demo.city to ${app};
