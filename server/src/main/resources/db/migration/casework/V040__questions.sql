-- Questions to a person: what the answer of two people comes to, and whose case it is. A case of that kind is known to those
-- who have a duty in it, and to nobody else.
alter table casework.step drop constraint step_outcome_check;
alter table casework.step add constraint step_outcome_check check (outcome in (
    'UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD',
    'CLEARED', 'NOT_AT_FAULT', 'RETURN_AGREED', 'STANDS', 'ENDED_MINOR', 'ENDED_DISPUTED', 'ENDED_FORCE_MAJEURE'));
alter table casework.decision drop constraint decision_outcome_check;
alter table casework.decision add constraint decision_outcome_check check (outcome in (
    'UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD',
    'CLEARED', 'NOT_AT_FAULT', 'RETURN_AGREED', 'STANDS', 'ENDED_MINOR', 'ENDED_DISPUTED', 'ENDED_FORCE_MAJEURE'));
