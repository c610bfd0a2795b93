-- What programs were answered under their Idempotency-Key, so that sending twice has one effect and one answer.
-- Append-only. The request is its SHA-256 hash: enough to tell another request from the same one.
create table access.answer (
    account     text collate "C" not null,
    key         text collate "C" not null check (char_length(key) between 1 and 200),
    request     bytea not null check (octet_length(request) = 32),
    status      smallint not null check (status between 200 and 499),
    body        text not null,
    answered_at timestamptz not null,
    primary key (account, key)
);
grant select, insert on access.answer to ${app};
