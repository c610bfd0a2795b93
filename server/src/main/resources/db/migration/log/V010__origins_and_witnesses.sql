-- Origins: each public log may be gone on with in a new tree, after a restore that lost leaves others had signed. Places, tiles,
-- checkpoints and turns belong to an origin, leaves and the queue to the log. The first origin of a log has the log's own number.

-- Leaves that no signed checkpoint of a frozen origin covers stand in the next origin's tree too.
alter table log.place drop constraint place_leaf_key;
create unique index on log.place (leaf, log);

-- Origins after the first, each with the signed statement that froze the one before. Append-only.
create table log.origin (
    log       smallint primary key check (log > 10),
    statement text not null,
    opened_at timestamptz not null
);

-- What the log itself has to say: a leaf whose event no other room keeps. Append-only.
create table log.own_event (
    leaf  bigint primary key,
    log   smallint not null,
    kind  smallint not null,
    salt  bytea not null check (octet_length(salt) = 32),
    event bytea not null
);

-- Signature lines of witnesses below a checkpoint. Append-only.
create table log.cosignature (
    log       smallint not null,
    size      bigint not null,
    witness   text not null,
    line      text not null,
    signed_at timestamptz not null,
    primary key (log, size, witness)
);

grant select, insert on log.origin, log.own_event, log.cosignature to ${app};
grant insert on log.turn to ${app};
