-- What an organisation is told of its commendations is about it, and about no person.
alter table casework.file
    add check (kind <> 'COMMENDATION_SHOWN' or employer is not null);
create index on casework.file (employer) where kind = 'COMMENDATION_SHOWN';
