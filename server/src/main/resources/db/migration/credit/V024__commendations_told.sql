-- Organisations that were told that what they have by a suspended row of commendations is not shown, and that it is again: each once for a
-- suspension. Append-only.
create table credit.commendation_told (
    suspension  bigint not null,
    employer    integer not null,
    shown       boolean not null,
    case_number text collate "C" not null unique check (length(case_number) between 4 and 40),
    recorded_at timestamptz not null,
    primary key (suspension, employer, shown)
);

grant select, insert on credit.commendation_told to ${app};
