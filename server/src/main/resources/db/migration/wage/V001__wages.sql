-- Wages as employers report them, whom complaints led to, and effective decisions about employers. No key of a person is in
-- this schema.

-- One after the other books lines of an employer.
create table wage.turn (
    employer integer primary key
);

-- A file as it was sent, sealed: it may hold names, which are kept nowhere else. The same file is one upload.
create table wage.upload (
    id          integer generated always as identity primary key,
    employer    integer not null,
    digest      text collate "C" not null check (digest ~ '^[0-9a-f]{64}$'),
    content     bytea not null,
    account     text collate "C" not null,
    uploaded_at timestamptz not null,
    unique (employer, digest)
);
alter table wage.upload alter column content set storage external;

-- A month of a project, or of the employer itself where the project is empty. A line at an even place is the mirror of the one
-- before it: a line is never changed, but reversed and written anew.
create table wage.month_line (
    id              bigint generated always as identity primary key,
    upload          integer not null references wage.upload,
    employer        integer not null,
    project         text not null check (char_length(project) <= 200),
    month           smallint not null,
    place           smallint not null check (place > 0),
    workers         integer not null,
    registered      integer,
    due             bigint not null,
    paid            bigint not null,
    months_overdue  smallint not null,
    paid_on         date,
    special_account boolean,
    deposit         bigint,
    document        text not null check (char_length(document) <= 200),
    recorded_at     timestamptz not null,
    unique (employer, project, month, place),
    check (case when place % 2 = 1
                then workers >= 0 and due >= 0 and paid between 0 and due and coalesce(deposit, 0) >= 0 and months_overdue >= 0
                else workers <= 0 and due <= 0 and paid between due and 0 and coalesce(deposit, 0) <= 0 and months_overdue <= 0
           end)
);

-- Which investigation a complaint led to. For officers only.
create table wage.complaint_link (
    complaint  text collate "C" primary key,
    inspection text collate "C" not null,
    linked_at  timestamptz not null
);
create index on wage.complaint_link (inspection);

-- Effective decisions about employers, which the yearly class is counted from. Never about an individual business: its code
-- says what it is.
create table wage.decision (
    id           integer generated always as identity primary key,
    employer     integer not null,
    code         text collate "C" not null check (code not like '92%'),
    number       text not null check (char_length(number) between 4 and 100),
    form         text not null check (form in ('RECTIFICATION', 'HANDLING', 'PENALTY')),
    counts       smallint not null check (counts > 0),
    grounds      text[] not null
        check (grounds <@ array['INCIDENT', 'SERIOUS', 'REFUSES_ORDER', 'OBSTRUCTS', 'CRIMINAL']),
    decided_on   date not null,
    effective_on date not null check (effective_on >= decided_on),
    case_number  text collate "C" not null unique,
    recorded_at  timestamptz not null,
    unique (employer, number)
);

-- A decision does not stand any more, from a day on. Once.
create table wage.decision_end (
    decision    integer primary key references wage.decision,
    how         text not null check (how in ('WITHDRAWN', 'ANNULLED')),
    ended_on    date not null,
    case_number text collate "C" not null unique,
    recorded_at timestamptz not null
);

grant usage on schema wage to ${app};
grant usage on sequence wage.upload_id_seq, wage.month_line_id_seq, wage.decision_id_seq to ${app};
grant select, insert, update on wage.turn to ${app};
grant select, insert on wage.upload, wage.month_line, wage.complaint_link, wage.decision, wage.decision_end to ${app};
