-- Consents of persons. An agreement either names an act that lets it ask, or asks only who has agreed: then so many times a
-- day about one person.
alter table exchange.agreement add consent_per_day integer check (consent_per_day between 1 and 100);

-- One after the other gives, withdraws and uses the consent of a person under an agreement. The row is what they wait for.
create table exchange.consent_turn (
    person    integer not null,
    agreement text collate "C" not null references exchange.agreement,
    primary key (person, agreement)
);

-- What a person said, each with its leaf in the log of decisions. Append-only: what holds is the newest.
create table exchange.consent (
    person      integer not null,
    agreement   text collate "C" not null,
    place       integer not null check (place > 0),
    act         text not null check (act in ('GIVEN', 'WITHDRAWN', 'UNDONE')),
    until_day   date not null,
    happened_at timestamptz not null,
    leaf        bigint not null unique,
    salt        bytea not null check (octet_length(salt) = 32),
    primary key (person, agreement, place),
    foreign key (person, agreement) references exchange.consent_turn
);

-- Each answer that left by a consent, and by which word of the person. Append-only.
create table exchange.consent_use (
    id          bigint generated always as identity primary key,
    person      integer not null,
    agreement   text collate "C" not null,
    place       integer not null,
    used_on     date not null,
    used_at     timestamptz not null,
    foreign key (person, agreement, place) references exchange.consent
);
create index on exchange.consent_use (person, agreement, used_on);

grant select, insert, update on exchange.consent_turn to ${app};
grant select, insert on exchange.consent, exchange.consent_use to ${app};
