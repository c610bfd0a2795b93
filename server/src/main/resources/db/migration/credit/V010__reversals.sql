-- What was reversed because a row of the catalogue was suspended: each entry once for each suspension, so that a batch that was cut off goes on
-- where it stopped. Append-only; what was tried in vain stands apart, and is tried again.
create table credit.reversal (
    suspension  bigint not null,
    entry       bigint not null references credit.entry,
    act         text collate "C" not null check (act in ('ANNULLED', 'CORRECTED')),
    recorded_at timestamptz not null,
    primary key (suspension, entry)
);

create table credit.reversal_failed (
    suspension  bigint not null,
    entry       bigint not null references credit.entry,
    refusal     text collate "C" not null check (refusal ~ '^[A-Z]{3}-[0-9]{3}$'),
    recorded_at timestamptz not null,
    primary key (suspension, entry, refusal)
);

-- The case in which an employer is told what it can claim: one for each entry, however often something about it was found wrong.
create table credit.compensation (
    entry       bigint primary key references credit.entry,
    case_number text collate "C" not null unique check (length(case_number) between 4 and 40)
);

grant select, insert on credit.reversal, credit.reversal_failed, credit.compensation to ${app};

-- One recipient alone can be told to use it no more, where a complaint about it was right.
alter table credit.recall drop constraint recall_act_check;
alter table credit.recall add constraint recall_act_check check (act in ('STAYED', 'CORRECTED', 'LIFTED', 'ANNULLED', 'COMPLAINT'));
