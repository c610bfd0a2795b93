-- One-time codes that were asked for. A row without an account was asked for a number that has none: nobody can tell
-- the two apart from outside. What is kept of a code is its keyed hash. Rows go away a day after they ended.
create table signin.code (
    id         uuid primary key,
    account    integer references signin.account (id),
    hash       bytea not null check (octet_length(hash) = 32),
    tries      smallint not null default 0,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index on signin.code (expires_at);
grant select, insert, update, delete on signin.code to ${app};

-- How often a source or a number asked lately. The key is a keyed hash: neither can be read from here.
create table signin.attempt (
    key      bytea primary key check (octet_length(key) = 32),
    weight   double precision not null,
    last_at  timestamptz not null
);
create index on signin.attempt (last_at);
grant select, insert, update, delete on signin.attempt to ${app};
