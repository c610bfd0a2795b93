-- Cases that may end in an entry against an employer: what they come to when they do not.
alter table casework.step drop constraint step_outcome_check;
alter table casework.step add constraint step_outcome_check check (outcome in (
    'UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD',
    'CLEARED', 'NOT_AT_FAULT', 'RETURN_AGREED', 'STANDS', 'ENDED_MINOR', 'ENDED_DISPUTED', 'ENDED_FORCE_MAJEURE',
    'MAINTAINED', 'CHANGED', 'ANNULLED', 'ANEW', 'UNLAWFUL', 'NOT_EXAMINED', 'REVIEW_ENDED',
    'NO_VIOLATION', 'CORRECTED', 'PERFORMED_IN_TIME', 'PERFORMED_LATE',
    'CLASSED', 'PAID', 'EXCLUDED', 'NOT_CARRIED'));

-- Whatever the program does: no step against an employer is taken by the clock, and each by whoever may.
alter table casework.step
    add check (act not in ('DRAW_UP', 'SERVE_NOTICE', 'VERIFY', 'ENDORSE', 'LIST', 'FIND_SERVED') or account <> 'clock'),
    add check (act not in ('LIST', 'FIND_SERVED') or duty = 'DECIDER'),
    add check (act <> 'ENDORSE' or duty = 'LEGAL'),
    add check (act <> 'VERIFY' or duty = 'HEARER');
alter table casework.file
    add check (kind <> 'LISTING' or employer is not null);
create index on casework.file (employer) where kind = 'LISTING';
