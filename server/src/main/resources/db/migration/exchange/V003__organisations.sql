-- A second question, about an organisation: whether something public stands about it now.
alter table exchange.agreement drop constraint agreement_question_check;
alter table exchange.agreement add constraint agreement_question_check check (question in ('INSURED_IN_MONTH', 'CREDIT_STATUS'));
-- nobody consents for an organisation: its entry is public or it is not
alter table exchange.agreement add check (question <> 'CREDIT_STATUS' or consent_per_day is null);
