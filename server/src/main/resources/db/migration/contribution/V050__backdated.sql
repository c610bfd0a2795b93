-- Filings of months of long ago, which two officers decide: which file belongs to which case, and what it changes for
-- whom. Append-only.
create table contribution.backdated (
    number   text collate "C" primary key,
    filing   integer not null references contribution.filing,
    employer integer not null,
    month    smallint not null,
    account  text not null,
    asked_at timestamptz not null
);
create index on contribution.backdated (employer, month);

create table contribution.backdated_line (
    number text collate "C" not null references contribution.backdated,
    person integer not null,
    was    bigint,
    asked  bigint,
    primary key (number, person)
);

grant select, insert on contribution.backdated, contribution.backdated_line to ${app};
