-- Whom staff are tied to: their own person and declared relatives. A person's number stands here as a keyed hash only;
-- the key is the room's own, and key_check tells whether it is still the same one. Append-only.
create table access.staff_tie (
    account     text collate "C" not null,
    kind        text not null check (kind in ('OWN', 'RELATIVE')),
    number_hash bytea not null check (octet_length(number_hash) = 32),
    key_check   bytea not null check (octet_length(key_check) = 32),
    declared_at timestamptz not null,
    primary key (account, kind, number_hash)
);
create index on access.staff_tie (number_hash);
grant select, insert on access.staff_tie to ${app};

-- Persons whose record no officer opens at a desk. Append-only.
create table access.protected_person (
    person          integer primary key,
    protected_since timestamptz not null
);
grant select, insert on access.protected_person to ${app};

-- A read that was refused leaves a line like any other, and the rule that refused it. Whoever read stands there by account:
-- names change and repeat.
alter table access.read_line add column account text, add column refused_by text;
alter table access.read_line add constraint has_account check (account <> '') not valid;
create index on access.read_line (account, happened_at);
