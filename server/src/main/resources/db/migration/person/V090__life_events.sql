-- Facts of lives, and what took them back. Append-only: a person's lines have places without a gap, so that of two written at once one waits
-- and the other is refused; a fact is taken back once. What a fact says is sealed under the person's data key; the day of a birth with it, for
-- it is part of who somebody is. What follows from the facts that stand is worked out when it is read; no other row changes.
create table person.life_event (
    id          bigint generated always as identity primary key,
    person      integer not null references person.person,
    place       integer not null check (place > 0),
    kind        text not null check (kind in ('BIRTH', 'DEATH', 'NAME', 'MOVED', 'ABROAD', 'RETURNED')),
    happened_on date,
    sealed      bytea,
    source      text not null check (source in ('POPULATION_REGISTER', 'CIVIL_AFFAIRS', 'HEALTH', 'COURT', 'ENTRY_EXIT', 'PERSONNEL_FILE')),
    annuls      bigint unique,
    case_number text not null unique,
    recorded_at timestamptz not null,
    leaf        bigint not null unique,
    salt        bytea not null check (octet_length(salt) = 32),
    unique (person, place),
    unique (id, person, kind),
    foreign key (annuls, person, kind) references person.life_event (id, person, kind),
    check (annuls < id),
    check ((annuls is null) = (sealed is not null)),
    check ((happened_on is not null) = (annuls is null and kind <> 'BIRTH'))
);

grant select, insert on person.life_event to ${app};
grant usage on sequence person.life_event_id_seq to ${app};
