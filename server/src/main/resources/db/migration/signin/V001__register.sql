-- The sign-in accounts: who may come in, and how they are recognised. An account ends; it is never removed.
-- Name and phone are sealed with the room's key; the phone is where codes go.
create table signin.account (
    id           integer generated always as identity primary key,
    account      text collate "C" not null unique,
    role         text not null,
    name         bytea not null,
    organisation text not null,
    person       integer,
    employer     integer,
    phone        bytea,
    issuer       text collate "C",
    subject      text collate "C",
    opened_at    timestamptz not null,
    ended_at     timestamptz,
    constraint subject_of_an_issuer check ((issuer is null) = (subject is null)),
    constraint stands_for_a_person check ((role = 'PERSON') = (person is not null)),
    constraint stands_for_an_employer check ((role in ('EMPLOYER', 'EMPLOYER_APPROVER')) = (employer is not null))
);
create unique index one_account_of_a_person on signin.account (person) where ended_at is null;
create unique index one_account_of_a_subject on signin.account (issuer, subject) where ended_at is null;
grant usage on schema signin to ${app};
grant select, insert, update (phone, ended_at) on signin.account to ${app};
