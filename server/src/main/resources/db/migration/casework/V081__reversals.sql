-- A case that undoes another one: the old one stays as it is, and both name each other.
create table casework.reversal (
    file     bigint primary key references casework.file,
    reverses bigint not null references casework.file,
    check (file > reverses)
);
create index on casework.reversal (reverses);

grant select, insert on casework.reversal to ${app};
