-- Investigations of employers: what they come to. A letter whose person is 0 goes to the employer of its case: a key of a person
-- is never 0.
alter table casework.step drop constraint step_outcome_check;
alter table casework.step add constraint step_outcome_check check (outcome in (
    'UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD',
    'CLEARED', 'NOT_AT_FAULT', 'RETURN_AGREED', 'STANDS', 'ENDED_MINOR', 'ENDED_DISPUTED', 'ENDED_FORCE_MAJEURE',
    'MAINTAINED', 'CHANGED', 'ANNULLED', 'ANEW', 'UNLAWFUL', 'NOT_EXAMINED', 'REVIEW_ENDED',
    'NO_VIOLATION', 'CORRECTED', 'PERFORMED_IN_TIME', 'PERFORMED_LATE'));
alter table casework.decision drop constraint decision_outcome_check;
alter table casework.decision add constraint decision_outcome_check check (outcome in (
    'UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD',
    'CLEARED', 'NOT_AT_FAULT', 'RETURN_AGREED', 'STANDS', 'ENDED_MINOR', 'ENDED_DISPUTED', 'ENDED_FORCE_MAJEURE',
    'MAINTAINED', 'CHANGED', 'ANNULLED', 'ANEW', 'UNLAWFUL', 'NOT_EXAMINED', 'REVIEW_ENDED',
    'NO_VIOLATION', 'CORRECTED', 'PERFORMED_IN_TIME', 'PERFORMED_LATE'));

-- Officers open no investigation of anybody but an employer, and a complaint never says which employer to the case's row.
alter table casework.file
    add check (kind <> 'WAGE_INSPECTION' or employer is not null),
    add check (kind <> 'WAGE_COMPLAINT' or employer is null);
create index on casework.file (employer) where kind = 'WAGE_INSPECTION';
-- no two second investigators in one case
create unique index one_second_investigator on casework.duty (file) where duty = 'SECOND_INVESTIGATOR';
