-- Passkeys: what a device keeps to sign in by, and the public half of it here. A passkey ends; its row stays, so that
-- whoever owns the account sees when it came and went. The handle says nothing about who somebody is.
create table signin.passkey_owner (
    account text collate "C" primary key,
    handle  bytea not null unique check (octet_length(handle) between 16 and 64)
);

create table signin.passkey (
    id              bytea primary key check (octet_length(id) between 1 and 1023),
    handle          bytea not null references signin.passkey_owner (handle),
    public_key      bytea not null,
    attestation     bytea not null,
    client_data     bytea not null,
    signature_count bigint not null check (signature_count >= 0),
    backup_eligible boolean not null,
    backup_state    boolean not null,
    transports      text not null,
    label           bytea not null,
    created_at      timestamptz not null,
    last_used_at    timestamptz not null,
    ended_at        timestamptz
);
create index on signin.passkey (handle);
grant select, insert on signin.passkey_owner, signin.passkey to ${app};
grant update (signature_count, backup_state, last_used_at, ended_at) on signin.passkey to ${app};
