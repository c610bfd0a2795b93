-- Cases: who asked for what, who decided it, what came of it. What may change is the state and its version; the rest is
-- append-only.
create sequence casework.number_seq;

create table casework.file (
    id           bigint generated always as identity primary key,
    number       text collate "C" not null unique check (number ~ '^B[0-9]{4}-[0-9]{6,}-[0-9]{2}$'),
    kind         text not null,
    state        text not null,
    version      integer not null check (version > 0),
    organisation text not null,
    opened_at    timestamptz not null,
    due_at       timestamptz,
    closed_at    timestamptz,
    -- what is over waits for nothing
    check (closed_at is null or due_at is null)
);
create index on casework.file (due_at) where due_at is not null;
create index on casework.file (organisation, opened_at) where closed_at is null;

-- Whom a case is about; the first of them holds the key that its contents are sealed with.
create table casework.party (
    file   bigint not null references casework.file,
    place  smallint not null check (place > 0),
    person integer not null,
    primary key (file, place),
    unique (file, person)
);
create index on casework.party (person);

-- What is asked for, each thing on a line of its own: what stands now and what shall stand. Sealed.
create table casework.item (
    file     bigint not null references casework.file,
    place    smallint not null check (place > 0),
    name     text not null,
    was      bytea,
    shall_be bytea not null,
    primary key (file, place)
);

-- Every step, with its leaf in the log of decisions. Two cannot be the same step.
create table casework.step (
    file        bigint not null references casework.file,
    place       integer not null check (place > 0),
    act         text not null,
    state       text not null,
    account     text collate "C" not null,
    actor       text not null,
    duty        text not null,
    note        bytea,
    happened_at timestamptz not null,
    leaf        bigint not null unique,
    salt        bytea not null check (octet_length(salt) = 32),
    primary key (file, place)
);

-- One account has one duty in a case: whoever made it cannot check it.
create table casework.duty (
    file    bigint not null references casework.file,
    account text collate "C" not null,
    duty    text not null,
    primary key (file, account)
);

-- Items that a second officer did not accept, and why. A word from a closed list; the sentence stands in the step.
create table casework.returned (
    file   bigint not null references casework.file,
    step   integer not null,
    item   smallint not null,
    reason text not null check (reason in ('PROCEDURE', 'FACTS', 'RULE', 'JUDGEMENT', 'INQUIRY')),
    primary key (file, step, item)
);

-- What everybody concerned is told: one letter per step and person, in the transaction of the step.
create table casework.letter (
    file   bigint not null references casework.file,
    step   integer not null,
    person integer not null,
    primary key (file, step, person)
);
create index on casework.letter (person);

-- The log of decisions.
insert into log.turn (log) values (3);

grant usage on schema casework to ${app};
grant usage on sequence casework.number_seq, casework.file_id_seq to ${app};
grant select, insert on casework.party, casework.item, casework.step, casework.duty, casework.returned, casework.letter to ${app};
grant select, insert on casework.file to ${app};
grant update (state, version, due_at, closed_at) on casework.file to ${app};
