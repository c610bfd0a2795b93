-- What an officer began to write on the long forms of a listing and did not send: one of each form and officer, gone after thirty days.
-- Nothing here is a record, and nothing of it is read by any step.
create table credit.draft (
    case_number text collate "C" not null check (length(case_number) between 4 and 40),
    act         text collate "C" not null check (act in ('DRAW_UP', 'VERIFY')),
    account     text collate "C" not null,
    fields      text[] not null,
    words       text[] not null check (cardinality(words) = cardinality(fields)),
    until       timestamptz not null,
    primary key (case_number, act, account)
);
grant select, insert, update, delete on credit.draft to ${app};
