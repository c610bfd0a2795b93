-- The regions an officer works for, as far as the agency says so. Append-only.
create table access.staff_region (
    account text collate "C" not null,
    region  integer not null,
    since   timestamptz not null,
    primary key (account, region)
);
grant select, insert on access.staff_region to ${app};

-- One record opened to one officer against a rule that lets itself be overridden: for one case, for 24 hours at most. Append-only.
create table access.break_glass (
    id           bigint generated always as identity primary key,
    person       integer not null,
    account      text collate "C" not null check (account <> ''),
    actor        text not null,
    organisation text not null,
    case_number  text not null check (case_number <> ''),
    rule         text not null,
    reason       text not null check (char_length(reason) between 10 and 500),
    opened_at    timestamptz not null,
    ends_at      timestamptz not null check (ends_at > opened_at and ends_at <= opened_at + interval '24 hours')
);
create index on access.break_glass (person, opened_at);
grant select, insert on access.break_glass to ${app};

-- Records that belong to nobody and that nobody has a reason to open. Append-only.
create table access.canary_person (
    person integer primary key,
    since  timestamptz not null
);
grant select, insert on access.canary_person to ${app};

-- What somebody has to look into: one line per officer, kind and day. Append-only.
create table access.alarm (
    id          bigint generated always as identity primary key,
    kind        text not null,
    account     text collate "C" not null,
    day         date not null,
    persons     integer not null check (persons > 0),
    happened_at timestamptz not null,
    unique (kind, account, day)
);
create index on access.alarm (happened_at);
grant select, insert on access.alarm to ${app};
