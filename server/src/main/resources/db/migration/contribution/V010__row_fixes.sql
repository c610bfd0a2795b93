-- What an employer changed on the page in a row of a kept file, change by change; the file stays as it came. Append-only.
create table contribution.row_fix (
    id       integer generated always as identity primary key,
    filing   integer not null references contribution.filing,
    line     integer not null check (line > 0),
    kind     text not null check (kind in ('CELL', 'LEFT_OUT', 'AS_FILED')),
    letter   text check (letter ~ '^[A-Z]{1,3}$'),
    value    text,
    fixed_by text not null,
    fixed_at timestamptz not null,
    check ((kind = 'CELL') = (letter is not null and value is not null))
);
create index on contribution.row_fix (filing, id);
grant select, insert on contribution.row_fix to ${app};
