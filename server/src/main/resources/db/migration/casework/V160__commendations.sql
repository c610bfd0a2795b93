-- Commendations are about an organisation, and a case of them is never about a person.
alter table casework.file
    add check (kind not in ('COMMENDATION', 'COMMENDATION_END') or employer is not null);
