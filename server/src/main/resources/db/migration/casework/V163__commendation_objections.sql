-- That a commendation is wrong, its organisation says, and nobody else.
alter table casework.file
    add check (kind <> 'COMMENDATION_OBJECTION' or employer is not null);
create index on casework.file (employer) where kind = 'COMMENDATION_OBJECTION';
