-- A third: what the office of the program was itself told of organisations, and has to drop.
alter table exchange.agreement drop constraint agreement_question_check;
alter table exchange.agreement add constraint agreement_question_check
    check (question in ('INSURED_IN_MONTH', 'CREDIT_STATUS', 'CREDIT_NOTICES'));
alter table exchange.agreement add check (question <> 'CREDIT_NOTICES' or consent_per_day is null);
