-- Requests that an officer answers: who has it in hand, by when it is to be answered, and the clock of that.
alter table casework.file
    add handler   text collate "C",
    add region    text,
    -- the day that binds; counted from the law, never typed in
    add answer_by date,
    add overdue   boolean not null default false,
    -- what nobody answers by a day is never late
    add check (not overdue or answer_by is not null);
create index on casework.file (answer_by) where closed_at is null and not overdue and answer_by is not null;

-- One after the other opens cases about a person.
create table casework.turn (
    person integer primary key
);

-- What the answer says, and why a case stands still until when.
alter table casework.step
    add outcome text check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD')),
    add hold    text check (hold in ('PERSON_ADDS', 'FORCE_MAJEURE', 'EMPLOYER_ASKED', 'OTHER_AGENCY')),
    add until   date,
    add check ((hold is null) = (until is null));

-- Every count of a deadline, the newest in force: a calendar that came later is a new count, not a change.
create table casework.deadline (
    file        bigint not null references casework.file,
    leg         text not null,
    place       integer not null check (place > 0),
    starts_on   date not null,
    raw         date not null,
    due         date not null,
    act_on      date not null,
    suspended   integer not null check (suspended >= 0),
    provisional boolean not null,
    counted_at  timestamptz not null,
    primary key (file, leg, place)
);

-- What was decided. At most one decision of a case is in force.
create table casework.decision (
    file     bigint not null references casework.file,
    step     integer not null,
    outcome  text not null check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD')),
    in_force boolean not null,
    primary key (file, step)
);
create unique index one_decision_in_force on casework.decision (file) where in_force;

-- When a person opened a letter. What nobody opened has started no window of theirs.
create table casework.opened (
    file      bigint not null,
    step      integer not null,
    person    integer not null,
    opened_at timestamptz not null,
    primary key (file, step, person),
    foreign key (file, step, person) references casework.letter
);

grant select, insert, update on casework.turn to ${app};
grant select, insert on casework.deadline, casework.decision, casework.opened to ${app};
grant update (state, version, organisation, handler, due_at, closed_at, answer_by, overdue) on casework.file to ${app};
