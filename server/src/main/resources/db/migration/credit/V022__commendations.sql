-- Honours that another body awarded to an organisation. Append-only; never counted, never compared, and nobody has to have one. Persons have
-- none here, nor individual businesses. That it is of class A is no line: it follows from the classes that stand.
create table credit.commendation (
    id          bigint generated always as identity (start with 200001) primary key,
    employer    integer not null,
    code        text collate "C" not null check (code ~ '^[0-9A-Z]{18}$' and code not like '92%'),
    type        text collate "C" not null check (type = 'C-E4'),
    awarded_by  text not null check (length(awarded_by) between 2 and 100),
    document    text not null check (length(document) between 2 and 80),
    awarded_on  date not null,
    until_day   date check (until_day >= awarded_on),
    corrects    bigint unique references credit.commendation,
    case_number text collate "C" not null unique check (length(case_number) between 4 and 40),
    recorded_at timestamptz not null,
    check (corrects < id)
);
create index on credit.commendation (employer);

-- Whether the organisation wants it shown to anybody; the newest word counts, and what is put right asks anew.
create table credit.commendation_wish (
    commendation bigint not null references credit.commendation,
    place        integer not null check (place > 0),
    shown        boolean not null,
    account      text collate "C" not null,
    wished_at    timestamptz not null,
    primary key (commendation, place)
);

-- That it was taken back, by the case in which the organisation was heard first.
create table credit.commendation_end (
    commendation bigint primary key references credit.commendation,
    reason       text collate "C" not null check (reason in ('FALSE_PAPERS', 'WRONG')),
    case_number  text collate "C" not null unique check (length(case_number) between 4 and 40),
    ended_on     date not null,
    recorded_at  timestamptz not null
);

grant select, insert on credit.commendation, credit.commendation_wish, credit.commendation_end to ${app};
