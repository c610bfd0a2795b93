-- Every read of a person's record, with its purpose. Append-only.
create table access.read_line (
    id           bigint generated always as identity primary key,
    person       integer not null,
    actor        text not null,
    role         text not null,
    organisation text not null,
    purpose      text not null,
    case_number  text not null,
    fields       text not null,
    happened_at  timestamptz not null
);
create index on access.read_line (person, happened_at);
grant usage on schema access to ${app};
grant select, insert on access.read_line to ${app};

-- The sign-ins of the demonstration; empty everywhere else.
create table access.demo_account (
    position     integer generated always as identity,
    account      text primary key,
    role         text not null,
    name         text not null,
    organisation text not null,
    person       integer,
    employer     integer
);
grant select, insert on access.demo_account to ${app};
