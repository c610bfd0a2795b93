-- The month in which money counts as having come in: the one that ended with or holds the moment.
-- A take-over of a month happened at its end, which is the first moment of the next.
create function account.arrived_in(moment timestamptz) returns integer
    language sql stable parallel safe
    return (extract(year from (moment - interval '1 microsecond') at time zone 'Asia/Shanghai') * 12
            + extract(month from (moment - interval '1 microsecond') at time zone 'Asia/Shanghai') - 1)::integer;

-- A batch credits accounts of one region only, so that the batch of a credit tells the region.
create unique index one_region_of_accounts on account.posting (batch)
    where account = 'PERSONAL' and insurance = 0;

-- Credits lie in the order in which they came in; a year is a stretch of them.
create index credit_by_arrival on account.credit using brin (batch) with (pages_per_range = 16);

-- Interest has a side of its own in the fund's books.
alter table account.posting drop constraint posting_account_check;
alter table account.posting add constraint posting_account_check check (account in
    ('RECEIVED', 'POOLED', 'PERSONAL', 'MEDICAL_ACCOUNTS', 'SUSPENSE', 'REFUNDABLE', 'INTEREST'));

-- What each account stood at and earned in a year that was closed. The lines of an account and year add up to what
-- holds: the first, then in pairs a reversal and what takes its place. Amounts in fen.
create table account.interest (
    person   integer not null,
    batch    integer not null,
    opening  bigint not null,
    credited bigint not null,
    interest bigint not null,
    region   integer not null,
    year     smallint not null,
    seq      smallint not null check (seq >= 0),
    primary key (person, year, region, seq)
);

create index interest_by_year on account.interest using brin (year) with (pages_per_range = 16);

-- How far the closing of a year is; the only rows here that change. A process that takes over has a
-- higher run; a finished closing that is done again, a higher round.
create table account.closing (
    region      integer not null,
    year        smallint not null,
    run         integer not null check (run > 0),
    round       integer not null check (round > 0),
    up_to       integer not null,
    credited    integer not null default 0,
    corrected   integer not null default 0,
    unchanged   integer not null default 0,
    interest    bigint not null default 0,
    complete    boolean not null default false,
    begun_at    timestamptz not null,
    finished_at timestamptz,
    primary key (region, year),
    check (complete = (finished_at is not null))
);

-- Accounts that a round did not close, with the reason.
create table account.closing_refusal (
    region  integer not null,
    year    smallint not null,
    round   integer not null,
    person  integer not null,
    code    text not null,
    amount  bigint not null,
    primary key (region, year, round, person)
);

grant select, insert on account.interest, account.closing_refusal to ${app};
grant select, insert, update on account.closing to ${app};

-- The amount rides along in the key, in bytes that were padding: one account is read without its rows.
alter table account.credit drop constraint credit_pkey;
alter table account.credit add primary key (person, month, batch) include (amount);
