-- Statements handed out, so that a third party can check one. No content is kept, only its digest. Append-only.
create table portal.statement (
    number     text collate "C" primary key,
    person     integer not null,
    as_of      date not null,
    complete_to smallint not null,
    language   text not null check (language in ('zh', 'en')),
    digest     bytea not null check (octet_length(digest) = 32),
    check_code text not null,
    issued_at  timestamptz not null
);
create index on portal.statement (person, issued_at);
grant usage on schema portal to ${app};
grant select, insert on portal.statement to ${app};
