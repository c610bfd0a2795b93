-- One after the other begins to close years of a region, and credits single accounts of it anew: whoever comes second
-- sees what the first one did. Without it a closing could read the accounts before a correction and write after it.
create table account.turn (
    region integer primary key
);

-- Accounts whose interest has to be credited anew from a year on and that wait, for that year is being closed just now.
-- The end of its closing does it. What waits is shown; what is done keeps its row.
create table account.recredit (
    id        bigint generated always as identity primary key,
    person    integer not null,
    region    integer not null,
    year      smallint not null,
    reference text not null,
    queued_at timestamptz not null,
    done_at   timestamptz
);
create index on account.recredit (region, year) where done_at is null;
create index on account.recredit (person) where done_at is null;

grant select, insert, update on account.turn to ${app};
grant select, insert on account.recredit to ${app};
grant update (year, done_at) on account.recredit to ${app};
grant usage on sequence account.recredit_id_seq to ${app};
