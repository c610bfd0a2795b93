-- What a person began to ask for and did not send: one of each kind, sealed, gone after a day. Nothing here is a record.
create table rights.draft (
    person  integer not null,
    kind    text not null,
    typed   bytea not null,
    -- the officer who typed it last; empty for the person
    account text collate "C" not null,
    until   timestamptz not null,
    primary key (person, kind)
);
create index on rights.draft (until);

-- The one code that lets an officer go on with one draft or one case of a person. Only its keyed hash is kept.
create sequence rights.hand_over_seq;
create table rights.hand_over (
    person    integer primary key,
    reference text not null unique check (reference ~ '^J[0-9]{6,}$'),
    about     text not null,
    hash      bytea not null check (octet_length(hash) = 32),
    tries     integer not null check (tries >= 0),
    until     timestamptz not null,
    used_at   timestamptz,
    -- how many were drawn since when
    drawn     integer not null check (drawn > 0),
    since     timestamptz not null
);

-- Codes that an officer entered and that were wrong, for the pause after some of them.
create table rights.wrong_try (
    account text collate "C" not null,
    at      timestamptz not null
);
create index on rights.wrong_try (account, at);

grant usage on schema rights to ${app};
grant usage on sequence rights.hand_over_seq to ${app};
grant select, insert, update, delete on rights.draft to ${app};
grant select, insert, update on rights.hand_over to ${app};
grant select, insert, delete on rights.wrong_try to ${app};
