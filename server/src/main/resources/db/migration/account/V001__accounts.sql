-- The fund's books: each batch sums to zero per region and insurance.
create table account.posting (
    batch     integer not null,
    region    integer not null,
    insurance smallint not null check (insurance between 0 and 4),
    account   text collate "C" not null
              check (account in ('RECEIVED', 'POOLED', 'PERSONAL', 'MEDICAL_ACCOUNTS', 'SUSPENSE', 'REFUNDABLE')),
    amount    bigint not null check (amount <> 0),
    primary key (batch, region, insurance, account)
);

create function account.postings_balance() returns trigger language plpgsql as $$
declare
    difference bigint;
begin
    select sum(amount) into difference from account.posting
     where batch = new.batch and region = new.region and insurance = new.insurance;
    if difference <> 0 then
        raise exception 'postings of batch %, region %, insurance % sum to % instead of 0',
            new.batch, new.region, new.insurance, difference;
    end if;
    return null;
end $$;
create constraint trigger postings_balance after insert on account.posting
    deferrable initially deferred for each row execute function account.postings_balance();

-- What went into one person's pension account. Month: year * 12 + month - 1. Amounts in fen.
create table account.credit (
    person integer not null,
    batch  integer not null,
    amount integer not null check (amount <> 0),
    month  smallint not null,
    kind   smallint not null check (kind = 0),
    primary key (person, month, batch)
);
create index credit_by_batch on account.credit (batch);

grant usage on schema account to ${app};
grant select, insert on account.posting, account.credit to ${app};
