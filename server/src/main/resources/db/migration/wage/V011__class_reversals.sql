-- The classes that were taken back because the row of the catalogue was suspended, each once for a suspension, with the case in which its
-- year is classed anew. It goes with the class.
create table wage.class_reversal (
    suspension  bigint not null,
    class       integer not null references wage.yearly_class on delete cascade,
    case_number text collate "C" not null,
    recorded_at timestamptz not null,
    primary key (suspension, class)
);
create index on wage.class_reversal (class);

grant select, insert on wage.class_reversal to ${app};
