-- Rows of the catalogue that two officers suspended, and that may be used again for what is proposed from then on. Append-only: whether a row
-- is suspended on a day is read from both.
create table casework.suspension (
    id          bigint generated always as identity primary key,
    file        bigint not null unique references casework.file,
    code        text collate "C" not null check (code ~ '^(R[0-9]{2}[abc]?|M[0-9]{2})$'),
    from_day    date not null,
    document    text not null check (length(document) between 4 and 200),
    reason      text not null check (length(reason) between 4 and 300),
    recorded_at timestamptz not null
);
create index on casework.suspension (code);

create table casework.suspension_end (
    suspension  bigint primary key references casework.suspension,
    file        bigint not null unique references casework.file,
    document    text not null check (length(document) between 4 and 200),
    recorded_at timestamptz not null
);

grant select, insert on casework.suspension, casework.suspension_end to ${app};

-- They are about nobody; what is claimed is told by the clock, to an employer and nobody else.
alter table casework.file
    add check (kind not in ('RULE_SUSPENSION', 'RULE_RESUMPTION') or employer is null),
    add check (kind not in ('CREDIT_COMPLAINT', 'COMPENSATION') or employer is not null);
create index on casework.file (employer) where kind in ('CREDIT_COMPLAINT', 'COMPENSATION');
