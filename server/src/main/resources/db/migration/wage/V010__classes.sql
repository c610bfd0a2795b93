-- Classes of enterprises for a year, as two officers found them. Never of an individual business. A class is deleted when it is
-- not kept any more, and only a count is left; until then it is never changed: found anew, it has a further place.
create table wage.yearly_class (
    id          integer generated always as identity primary key,
    employer    integer not null,
    code        text collate "C" not null check (code not like '92%'),
    year        smallint not null check (year >= 2017),
    place       smallint not null check (place > 0),
    letter      text not null check (letter in ('A', 'B', 'C')),
    heard       text not null,
    case_number text collate "C" not null unique,
    found_at    timestamptz not null,
    kept_until  date not null,
    unique (employer, year, place)
);
create index on wage.yearly_class (kept_until);

-- Whether an employer wants a class A of its own to be public; the newest word counts, and it goes with the class.
create table wage.class_wish (
    id      bigint generated always as identity primary key,
    class   integer not null references wage.yearly_class on delete cascade,
    wished  boolean not null,
    account text collate "C" not null,
    said_at timestamptz not null
);
create index on wage.class_wish (class);

-- What is left of classes that are not kept any more.
create table wage.class_count (
    year        smallint not null,
    letter      text not null check (letter in ('A', 'B', 'C')),
    enterprises integer not null check (enterprises > 0),
    primary key (year, letter)
);

grant usage on sequence wage.yearly_class_id_seq, wage.class_wish_id_seq to ${app};
grant select, insert, delete on wage.yearly_class to ${app};
grant select, insert on wage.class_wish to ${app};
grant select, insert, update on wage.class_count to ${app};
