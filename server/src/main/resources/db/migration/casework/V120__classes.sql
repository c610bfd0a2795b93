-- The yearly class of an enterprise: what such a case comes to. Never without an employer, and never about a person.
alter table casework.step drop constraint step_outcome_check;
alter table casework.step add constraint step_outcome_check check (outcome in (
    'UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD',
    'CLEARED', 'NOT_AT_FAULT', 'RETURN_AGREED', 'STANDS', 'ENDED_MINOR', 'ENDED_DISPUTED', 'ENDED_FORCE_MAJEURE',
    'MAINTAINED', 'CHANGED', 'ANNULLED', 'ANEW', 'UNLAWFUL', 'NOT_EXAMINED', 'REVIEW_ENDED',
    'NO_VIOLATION', 'CORRECTED', 'PERFORMED_IN_TIME', 'PERFORMED_LATE', 'CLASSED'));
alter table casework.decision drop constraint decision_outcome_check;
alter table casework.decision add constraint decision_outcome_check check (outcome in (
    'UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD',
    'CLEARED', 'NOT_AT_FAULT', 'RETURN_AGREED', 'STANDS', 'ENDED_MINOR', 'ENDED_DISPUTED', 'ENDED_FORCE_MAJEURE',
    'MAINTAINED', 'CHANGED', 'ANNULLED', 'ANEW', 'UNLAWFUL', 'NOT_EXAMINED', 'REVIEW_ENDED',
    'NO_VIOLATION', 'CORRECTED', 'PERFORMED_IN_TIME', 'PERFORMED_LATE', 'CLASSED'));
alter table casework.file add check (kind <> 'LAW_ABIDING_CLASS' or employer is not null);
create index on casework.file (employer) where kind = 'LAW_ABIDING_CLASS';
