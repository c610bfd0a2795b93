-- How a person can be reached, and what helps to pay them: each value sealed under the person's data key. Only these
-- kinds; nothing about relatives, nothing of the body. Append-only: a newer row of a kind takes the place of an older.
create table person.contact (
    id          integer generated always as identity primary key,
    person      integer not null references person.person,
    kind        text not null check (kind in ('PHONE', 'ADDRESS', 'EMAIL', 'BANK_HINT')),
    sealed      bytea not null,
    source      text not null check (source in ('PERSON', 'EMPLOYER', 'AGENCY', 'DEMONSTRATION')),
    valid_from  date not null,
    recorded_at timestamptz not null
);
create index on person.contact (person, kind);
grant select, insert on person.contact to ${app};
