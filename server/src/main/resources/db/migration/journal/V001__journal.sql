-- One entry per batch of ledger rows, each linked to the one before it.
create sequence journal.batch_number as integer;
create table journal.entry (
    seq         bigint primary key check (seq > 0),
    batch       integer not null unique,
    kind        text not null,
    reference   text not null,
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    row_count   integer not null check (row_count >= 0),
    root        bytea not null check (octet_length(root) = 32),
    previous    bytea not null check (octet_length(previous) = 32),
    hash        bytea not null unique check (octet_length(hash) = 32)
);
create index on journal.entry (recorded_at);

-- Per batch and ledger: the root of its rows, and four bytes of each leaf so that a changed row can be named.
create table journal.ledger_root (
    batch     integer not null,
    ledger    text collate "C" not null,
    row_count integer not null check (row_count > 0),
    root      bytea not null check (octet_length(root) = 32),
    marks     bytea not null check (octet_length(marks) = row_count * 4),
    primary key (batch, ledger)
);

-- The row that orders all writers; the only one in this schema that changes.
create table journal.head (
    only_one boolean primary key default true check (only_one),
    seq      bigint not null,
    hash     bytea not null
);
insert into journal.head (seq, hash) values (0, '');

grant usage on schema journal to ${app};
grant usage on sequence journal.batch_number to ${app};
grant select, insert on journal.entry, journal.ledger_root to ${app};
grant select, update on journal.head to ${app};
