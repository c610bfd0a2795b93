-- That a commendation was taken back does not stand any more: it is there again, as it was. Append-only, and it can be taken back again by
-- another case; never twice at once.
alter table credit.commendation_end drop constraint commendation_end_pkey;
alter table credit.commendation_end add column place integer not null default 1 check (place > 0);
alter table credit.commendation_end add primary key (commendation, place);

create table credit.commendation_end_undone (
    ended_by    text collate "C" primary key references credit.commendation_end (case_number),
    case_number text collate "C" not null check (length(case_number) between 4 and 40),
    recorded_at timestamptz not null
);

grant select, insert on credit.commendation_end_undone to ${app};
