-- Commendations of organisations. Append-only; never counted, never compared, and nobody has to have one. Persons have none here.
create table credit.commendation (
    id          bigint generated always as identity primary key,
    employer    integer not null,
    code        text collate "C" not null check (code in ('C-E1', 'C-E2', 'C-E3', 'C-E4')),
    awarded_by  text not null check (length(awarded_by) between 2 and 100),
    document    text not null check (length(document) between 2 and 80),
    awarded_on  date not null,
    until_day   date check (until_day >= awarded_on),
    officer     text collate "C" not null,
    second      text collate "C" not null check (second <> officer),
    recorded_at timestamptz not null
);
create index on credit.commendation (employer);

-- Whether the organisation wants it shown to anybody; the newest word counts.
create table credit.commendation_wish (
    commendation bigint not null references credit.commendation,
    place        integer not null check (place > 0),
    shown        boolean not null,
    account      text collate "C" not null,
    said_at      timestamptz not null,
    primary key (commendation, place)
);

-- That it was taken back: what was had by false papers is withdrawn after the organisation was heard.
create table credit.commendation_end (
    commendation bigint primary key references credit.commendation,
    reason       text collate "C" not null check (reason in ('GIVEN_BACK', 'FALSE_PAPERS', 'WRONG')),
    document     text not null check (length(document) between 2 and 80),
    officer      text collate "C" not null,
    second       text collate "C" not null check (second <> officer),
    ended_on     date not null,
    recorded_at  timestamptz not null
);

grant select, insert on credit.commendation, credit.commendation_wish, credit.commendation_end to ${app};
