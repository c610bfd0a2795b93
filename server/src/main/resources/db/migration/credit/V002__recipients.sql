-- Who was told of an entry, by which measure, for what, and that it was told again when it ended. Append-only. What a recipient is told is the
-- same for everybody: the organisation, the document, its day, and until when it may be used.
create table credit.notice (
    id        bigint generated always as identity primary key,
    entry     bigint not null,
    measure   text collate "C" not null check (measure in ('M09', 'M11')),
    recipient text collate "C" not null check (recipient in ('PROCUREMENT', 'TENDER', 'PLATFORM')),
    office    text not null check (length(office) between 2 and 100),
    purpose   text collate "C" not null check (purpose in ('OWN_DECISION', 'SAME_LEVEL_PLATFORM')),
    basis     text not null check (length(basis) between 4 and 300),
    fields    text not null check (fields = 'name code document decided until'),
    document  text not null check (length(document) between 2 and 80),
    until_day date not null,
    officer   text collate "C" not null,
    told_at   timestamptz not null,
    foreign key (entry, measure) references credit.measure (entry, code),
    check ((measure = 'M11') = (recipient = 'PLATFORM')),
    check ((measure = 'M11') = (purpose = 'SAME_LEVEL_PLATFORM'))
);
create index on credit.notice (entry);

-- That what was told counts no more: written in the transaction that ends the entry, or lets it wait.
create table credit.recall (
    notice      bigint primary key references credit.notice,
    act         text collate "C" not null check (act in ('STAYED', 'CORRECTED', 'LIFTED', 'ANNULLED')),
    recalled_on date not null,
    recorded_at timestamptz not null
);

-- What the recipient said: that it has the notice, or that it uses it no more.
create table credit.ack (
    notice      bigint not null references credit.notice,
    of          text collate "C" not null check (of in ('NOTICE', 'RECALL')),
    document    text not null check (length(document) between 2 and 80),
    officer     text collate "C" not null,
    acked_on    date not null,
    recorded_at timestamptz not null,
    primary key (notice, of)
);

-- Why nobody waits any longer for a recipient that does not answer a recall.
create table credit.unanswered (
    notice      bigint primary key references credit.notice,
    reason      text not null check (length(reason) between 4 and 300),
    officer     text collate "C" not null,
    recorded_at timestamptz not null
);

-- That everybody who was told of an ended entry knows that it ended.
create table credit.closed (
    entry       bigint primary key references credit.entry,
    officer     text collate "C" not null,
    recorded_at timestamptz not null
);

-- Answers to programs of partners about an organisation: there or not, now, and nothing else. The organisation sees each of them.
create table credit.answered (
    id          bigint generated always as identity primary key,
    employer    integer not null,
    agreement   text collate "C" not null,
    office      text not null,
    present     boolean not null,
    answered_at timestamptz not null
);
create index on credit.answered (employer, answered_at desc);

grant select, insert on credit.notice, credit.recall, credit.ack, credit.unanswered, credit.closed, credit.answered to ${app};

-- After a restore that lost time an entry is not shown before two officers confirmed it.
alter table credit.event drop constraint event_act_check;
alter table credit.event add constraint event_act_check
    check (act in ('ANNOTATED', 'MARK_WITHDRAWN', 'MARK_ENDED', 'STAYED', 'STAY_ENDED', 'REPAIR_ASKED', 'REPAIR_WITHDRAWN',
                   'REPAIR_REFUSED', 'CONFIRMED', 'CORRECTED', 'LIFTED', 'ANNULLED', 'RESTORED'));

-- The number of an entry stands in an address and is said on the telephone: it is six digits from the first one on.
alter table credit.entry alter column id restart with 100001;
