-- Documents handed out under a number, so that whoever is given one can ask whether it holds. Append-only.
create table document.issued (
    number     text collate "C" primary key,
    check_code text not null,
    kind       text not null check (kind in ('STATEMENT', 'CERTIFICATE', 'CREDENTIAL')),
    holder     integer not null,
    scope      text not null,
    content    bytea not null check (octet_length(content) = 32),
    digest     bytea not null unique check (octet_length(digest) = 32),
    as_of      date not null,
    issued_at  timestamptz not null,
    leaf       bigint not null unique,
    salt       bytea not null check (octet_length(salt) = 32)
);
create index on document.issued (holder, kind, issued_at);

-- Signed files, which nobody could make a second time. The run-time role may not change one.
create table document.file (
    number  text collate "C" primary key references document.issued,
    content bytea not null
);

-- Documents taken back. Nothing here is about a person's conduct, and nothing undoes it.
create table document.revocation (
    number     text collate "C" primary key references document.issued,
    reason     text not null check (reason in ('ISSUED_IN_ERROR', 'HOLDER_ASKED', 'KEY_EXPOSED')),
    revoked_by text not null,
    revoked_at timestamptz not null,
    leaf       bigint not null unique,
    salt       bytea not null check (octet_length(salt) = 32)
);

create view document.standing as
select i.number, i.check_code, i.kind, i.holder, i.scope, i.content, i.digest, i.as_of, i.issued_at, i.leaf, i.salt,
       r.reason
  from document.issued i left join document.revocation r using (number);

-- The log of documents; 3 and 4 are kept for decisions and the system.
insert into log.turn (log) values (5);

grant usage on schema document to ${app};
grant select, insert on document.issued, document.file, document.revocation to ${app};
grant select on document.standing to ${app};
