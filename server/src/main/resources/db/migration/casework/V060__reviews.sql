-- Reconsideration and court: which case another one looks at or decides anew, what must wait meanwhile, and what was decided.
alter table casework.step drop constraint step_outcome_check;
alter table casework.step add constraint step_outcome_check check (outcome in (
    'UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD',
    'CLEARED', 'NOT_AT_FAULT', 'RETURN_AGREED', 'STANDS', 'ENDED_MINOR', 'ENDED_DISPUTED', 'ENDED_FORCE_MAJEURE',
    'MAINTAINED', 'CHANGED', 'ANNULLED', 'ANEW', 'UNLAWFUL', 'NOT_EXAMINED', 'REVIEW_ENDED'));
alter table casework.decision drop constraint decision_outcome_check;
alter table casework.decision add constraint decision_outcome_check check (outcome in (
    'UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD',
    'CLEARED', 'NOT_AT_FAULT', 'RETURN_AGREED', 'STANDS', 'ENDED_MINOR', 'ENDED_DISPUTED', 'ENDED_FORCE_MAJEURE',
    'MAINTAINED', 'CHANGED', 'ANNULLED', 'ANEW', 'UNLAWFUL', 'NOT_EXAMINED', 'REVIEW_ENDED'));

-- A case that came of another: it looks at that one, or decides it anew, then by a day that the next instance may have set.
create table casework.link (
    file      bigint primary key references casework.file,
    earlier   bigint not null references casework.file check (earlier < file),
    why       text not null check (why in ('REVIEWS', 'REOPENS')),
    answer_by date check (answer_by is null or why = 'REOPENS')
);
create index on casework.link (earlier);

-- From which step of a review to which one a case must wait. Of one review one wait is open at a time.
create table casework.stay (
    file   bigint not null references casework.file,
    step   integer not null,
    stayed bigint not null references casework.file,
    primary key (file, step)
);
create index on casework.stay (stayed);
create table casework.stay_end (
    file     bigint not null,
    step     integer not null,
    ended_by integer not null check (ended_by > step),
    primary key (file, step),
    foreign key (file, step) references casework.stay
);

grant select, insert on casework.link, casework.stay, casework.stay_end to ${app};
