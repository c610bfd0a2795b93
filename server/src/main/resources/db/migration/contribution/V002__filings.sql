-- The parent row that writers of one employer's month lock, in the order employer, month.
create table contribution.employer_month (
    employer integer not null,
    month    smallint not null,
    primary key (employer, month)
);

-- A filing as the employer sent it, with what was answered on screen. The file is kept as it came.
create table contribution.filing (
    id           integer generated always as identity primary key,
    employer     integer not null,
    region       integer not null,
    month        smallint not null,
    digest       bytea not null check (octet_length(digest) = 32),
    content      bytea not null,
    file_name    text not null,
    answers      jsonb not null default '{}',
    created_by   text not null,
    created_at   timestamptz not null,
    submitted_by text,
    submitted_at timestamptz,
    receipt      text unique,
    unique (employer, month, digest),
    check ((submitted_at is null) = (receipt is null))
);

-- What an employer owes for a month and insurance, one row per batch that changed it. Append-only.
create table contribution.due (
    batch        integer not null,
    employer     integer not null,
    region       integer not null,
    month        smallint not null,
    insurance    smallint not null check (insurance between 0 and 4),
    employer_fen bigint not null,
    person_fen   bigint not null,
    line_count   integer not null,
    primary key (employer, month, insurance, batch)
);
create index on contribution.due (batch);

-- The collector's receipts as they came. Append-only; a serial counts once.
create table contribution.receipt (
    serial        text collate "C" primary key check (char_length(serial) between 1 and 64),
    batch         integer not null,
    arrived_on    date not null,
    employer_code text not null,
    employer_name text not null,
    insurance     smallint not null check (insurance between 0 and 4),
    month         smallint not null,
    amount        bigint not null check (amount > 0),
    region        integer not null,
    employer      integer
);
create index on contribution.receipt (employer, month, insurance);

-- What became of a receipt, step by step. Append-only.
create table contribution.receipt_step (
    serial text collate "C" not null references contribution.receipt,
    step   smallint not null check (step >= 0),
    batch  integer not null,
    state  text not null check (state in ('SETTLED', 'SUSPENSE', 'REFUNDABLE', 'REFUNDED')),
    reason text not null,
    amount bigint not null check (amount > 0),
    short  bigint not null default 0,
    primary key (serial, step)
);
create index on contribution.receipt_step (batch);


-- Which due was settled, once and whole. Append-only.
create table contribution.settlement (
    due_batch    integer not null,
    employer     integer not null,
    month        smallint not null,
    insurance    smallint not null,
    batch        integer not null,
    employer_fen bigint not null,
    person_fen   bigint not null,
    primary key (employer, month, insurance, due_batch),
    foreign key (employer, month, insurance, due_batch) references contribution.due (employer, month, insurance, batch)
);
create index on contribution.settlement (batch);

-- Money owed back to an employer after a correction of a paid month (positive), and its return (negative). Append-only.
create table contribution.refund (
    batch     integer not null,
    employer  integer not null,
    region    integer not null,
    month     smallint not null,
    insurance smallint not null check (insurance between 0 and 4),
    amount    bigint not null check (amount <> 0),
    primary key (employer, month, insurance, batch)
);

grant select, insert on contribution.employer_month, contribution.due, contribution.receipt,
    contribution.receipt_step, contribution.settlement, contribution.refund to ${app};
grant update on contribution.employer_month to ${app};
grant select, insert, update on contribution.filing to ${app};
