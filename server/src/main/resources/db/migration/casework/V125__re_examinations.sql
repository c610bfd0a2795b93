-- Which finished cases are looked at again, and by what seed they were drawn. At least one in a hundred, and one where there is any.
alter table casework.link drop constraint link_why_check;
alter table casework.link add constraint link_why_check check (why in ('REVIEWS', 'REOPENS', 'EXAMINES'));
create unique index examined_once on casework.link (earlier) where why = 'EXAMINES';

create table casework.draw (
    month      date primary key check (extract(day from month) = 1),
    seed       text not null check (seed ~ '^[0-9a-f]{64}$'),
    checkpoint text not null,
    finished   integer not null check (finished >= 0),
    drawn      integer not null check (drawn <= finished and drawn * 100 >= finished),
    drawn_at   timestamptz not null
);
grant select, insert on casework.draw to ${app};
