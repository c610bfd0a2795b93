-- Agreements with other agencies: one program, one question, a legal basis, from a day until a day, so many a day. An
-- agreement ends; its row stays.
create table exchange.agreement (
    id         text collate "C" primary key check (id ~ '^[A-Z0-9][A-Z0-9-]{2,38}$'),
    partner    text collate "C" not null,
    question   text not null check (question in ('INSURED_IN_MONTH')),
    basis      text not null check (length(basis) between 4 and 300),
    from_day   date not null,
    until_day  date not null,
    per_day    integer not null check (per_day between 1 and 1000000),
    made_at    timestamptz not null,
    ended_at   timestamptz,
    check (from_day <= until_day)
);
create index on exchange.agreement (partner);

-- How often a question was asked on a day. The row is what asks at once wait for.
create table exchange.asked (
    agreement text collate "C" not null references exchange.agreement,
    day       date not null,
    asked     integer not null check (asked >= 0),
    declined  integer not null check (declined >= 0),
    primary key (agreement, day)
);
grant usage on schema exchange to ${app};
grant select, insert on exchange.agreement, exchange.asked to ${app};
grant update (ended_at) on exchange.agreement to ${app};
grant update (asked, declined) on exchange.asked to ${app};
