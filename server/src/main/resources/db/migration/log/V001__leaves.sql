-- The public logs: 1 is access, 2 is ledger. Append-only, but for the queue of leaves that wait for their place.

-- One leaf per act, committed with it: version, kind, and a commitment to the event under a salt that lies beside it.
create table log.leaf (
    id    bigint generated always as identity primary key,
    log   smallint not null check (log > 0),
    entry bytea not null check (octet_length(entry) = 34)
);

-- A lower id may be committed after a higher one, so that ids cannot say which leaves are new; this queue does.
create table log.waiting (
    leaf bigint primary key,
    log  smallint not null
);

-- Which leaf stands where in the tree.
create table log.place (
    log   smallint not null,
    index bigint not null check (index >= 0),
    leaf  bigint not null unique,
    primary key (log, index)
);

-- Full tiles. Partial ones follow from the leaves and from the roots one level below.
create table log.tile (
    log    smallint not null,
    level  smallint not null check (level between 0 and 7),
    index  bigint not null check (index >= 0),
    hashes bytea not null check (octet_length(hashes) = 8192),
    root   bytea not null check (octet_length(root) = 32),
    primary key (log, level, index)
);

create table log.checkpoint (
    log       smallint not null,
    size      bigint not null check (size > 0),
    note      text not null,
    signed_at timestamptz not null,
    primary key (log, size)
);

-- The row that only one sequencer at a time may hold. Nothing in it changes.
create table log.turn (
    log smallint primary key
);
insert into log.turn (log) values (1), (2);

-- How many events of a log were recorded before there was one; they have no leaf.
create table log.older (
    log    smallint primary key,
    events bigint not null check (events >= 0)
);

grant usage on schema log to ${app};
grant select, insert on log.leaf, log.place, log.tile, log.checkpoint to ${app};
grant select, insert, delete on log.waiting to ${app};
grant select, update on log.turn to ${app};
grant select on log.older to ${app};
