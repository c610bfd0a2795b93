-- Programs of other agencies: the public half of their keys, the assertions that were used, and the tokens that are
-- out. Of a token only its hash is here; a row that is over is removed.
create table signin.program_key (
    account    text collate "C" not null references signin.account (account),
    kid        text collate "C" not null,
    jwk        text not null,
    added_at   timestamptz not null,
    ended_at   timestamptz,
    primary key (account, kid)
);
create table signin.program_assertion (
    account    text collate "C" not null,
    jti        bytea not null check (octet_length(jti) = 32),
    expires_at timestamptz not null,
    primary key (account, jti)
);
create index on signin.program_assertion (expires_at);
create table signin.program_token (
    hash       bytea primary key check (octet_length(hash) = 32),
    account    text collate "C" not null,
    kid        text collate "C" not null,
    expires_at timestamptz not null,
    foreign key (account, kid) references signin.program_key
);
create index on signin.program_token (expires_at);
grant select, insert on signin.program_key to ${app};
grant update (ended_at) on signin.program_key to ${app};
grant select, insert, delete on signin.program_assertion, signin.program_token to ${app};
