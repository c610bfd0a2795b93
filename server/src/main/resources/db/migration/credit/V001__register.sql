-- The register of public credit information about organisations. Append-only: an entry is never changed; what happens to it is an event,
-- and what is put right is a new entry. No column of this schema can hold a natural person: the subject is an employer whose unified code
-- is not of class 92, individual businesses; the accounts are those of officers.
create table credit.entry (
    id             bigint generated always as identity primary key,
    employer       integer not null,
    code           text collate "C" not null check (code ~ '^[0-9A-Z]{18}$' and code not like '92%'),
    type           text collate "C" not null
                   check (type in ('R02a', 'R02b', 'R02c', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08', 'R09', 'R10', 'R15')),
    area           text collate "C" not null check (area in ('LABOUR', 'WAGES', 'INSURANCE')),
    gravity        text collate "C" not null check (gravity in ('MINOR', 'GENERAL', 'SERIOUS')),
    region         integer not null,
    act_from       date not null,
    act_to         date not null check (act_to >= act_from),
    amount         bigint check (amount > 0),
    document       text not null check (length(document) between 2 and 80),
    source         text collate "C" not null
                   check (source in ('AGENCY', 'HRSS', 'MEDICAL_SECURITY', 'TAX', 'COURT', 'ARBITRATION')),
    issuer         text not null check (length(issuer) between 2 and 100),
    basis          text not null check (length(basis) between 4 and 300),
    decided_on     date not null check (decided_on >= act_from),
    effective_on   date not null check (effective_on >= decided_on),
    exclusions     text collate "C" not null check (exclusions ~ '^[0-9a-f]{64}$'),
    memo           text collate "C" not null check (memo ~ '^[0-9a-f]{64}$'),
    case_number    text collate "C" not null check (length(case_number) between 4 and 40),
    decided_by     text collate "C" not null,
    second_by      text collate "C" not null check (second_by <> decided_by),
    published      boolean not null,
    publish_reason text not null check (length(publish_reason) between 2 and 300),
    starts         date not null check (starts = decided_on),
    ends           date not null check (ends > starts and ends <= starts + interval '60 months'),
    public_from    date,
    public_least   date,
    public_until   date,
    corrects       bigint unique references credit.entry,
    restores       bigint unique references credit.entry,
    entered_at     timestamptz not null,
    leaf           bigint not null unique,
    salt           bytea not null check (octet_length(salt) = 32),
    unique (id, area),
    check (corrects is null or restores is null),
    check (published = (public_from is not null and public_until is not null and public_least is not null)),
    check (public_from >= starts and public_until > public_from and public_until <= ends
           and public_until <= starts + interval '36 months')
);
create index on credit.entry (employer);
create index on credit.entry (code);

-- What follows from an entry. The area is the entry's own: a measure of another area has no row to stand on.
create table credit.measure (
    entry    bigint not null,
    area     text collate "C" not null,
    code     text collate "C" not null check (code ~ '^M(0[0-9]|1[0-2])$'),
    from_day date not null,
    end_day  date not null check (end_day >= from_day),
    memo     text[] not null check (cardinality(memo) = 5 and array_position(memo, '') is null),
    primary key (entry, code),
    foreign key (entry, area) references credit.entry (id, area)
);

-- Two things that happen to an entry come one after the other; whoever holds the row writes.
create table credit.turn (
    entry bigint primary key references credit.entry
);

-- What happened to an entry. Append-only, each with the case or the document it rests on. The two days of a mark are the last ones on which
-- it may be undecided: after the first nobody else sees the entry, after the second it is not there.
create table credit.event (
    entry       bigint not null references credit.turn,
    place       integer not null check (place > 0),
    act         text collate "C" not null
                check (act in ('ANNOTATED', 'MARK_WITHDRAWN', 'MARK_ENDED', 'STAYED', 'STAY_ENDED', 'REPAIR_ASKED', 'REPAIR_WITHDRAWN',
                               'REPAIR_REFUSED', 'CORRECTED', 'LIFTED', 'ANNULLED', 'RESTORED')),
    case_number text collate "C" check (length(case_number) between 4 and 40),
    document    text check (length(document) between 2 and 80),
    reason      text check (length(reason) between 2 and 300),
    officer     text collate "C",
    second      text collate "C" check (second <> officer),
    happened_on date not null,
    recorded_at timestamptz not null,
    mark_by     date,
    decide_by   date,
    remove_by   date,
    leaf        bigint not null unique,
    salt        bytea not null check (octet_length(salt) = 32),
    primary key (entry, place),
    check (case_number is not null or document is not null),
    check ((act = 'ANNOTATED') = (mark_by is not null and decide_by is not null and remove_by is not null)),
    -- what hurts, and what ends an entry, takes two people of the agency; what the employer asks for takes none
    check (act in ('ANNOTATED', 'MARK_WITHDRAWN', 'REPAIR_ASKED', 'REPAIR_WITHDRAWN') or officer is not null),
    check (act in ('ANNOTATED', 'MARK_WITHDRAWN', 'REPAIR_ASKED', 'REPAIR_WITHDRAWN', 'STAYED') or second is not null)
);

grant usage on schema credit to ${app};
grant select, insert on credit.entry, credit.measure, credit.event to ${app};
grant select, insert, update on credit.turn to ${app};
