-- The key-encryption keys that the key store should hold. A known text sealed under each tells a foreign key store
-- from the right one. Append-only; the newest is current.
create table keys.encryption_key (
    version smallint primary key check (version > 0),
    proof   bytea not null,
    made_at timestamptz not null
);

-- The data key of each person, wrapped by a key-encryption key. Rows are never changed: a wrapping takes the place of
-- an older one by insert and delete, and erasing a person is deleting these rows for good.
create table keys.data_key (
    person  integer not null,
    version smallint not null check (version between 1 and 255),
    kek     smallint not null,
    wrapped bytea not null check (octet_length(wrapped) = 60),
    made_at timestamptz not null,
    primary key (person, version, kek)
);

-- The keys of rooms, of what is nobody's own: kept files, answers to programs, the blind index. Wrapped likewise.
create table keys.room_key (
    purpose text collate "C" not null,
    version smallint not null check (version between 1 and 255),
    kek     smallint not null,
    wrapped bytea not null check (octet_length(wrapped) = 60),
    made_at timestamptz not null,
    primary key (purpose, version, kek)
);

-- Whose data key was destroyed, when and why. Append-only.
create table keys.erasure (
    person    integer primary key,
    reason    text not null check (char_length(reason) between 1 and 200),
    erased_at timestamptz not null
);

grant usage on schema keys to ${app};
grant select, insert on keys.encryption_key, keys.erasure to ${app};
grant select, insert, delete on keys.data_key, keys.room_key to ${app};
