-- The rows of commendations of organisations have the switch too.
alter table casework.suspension drop constraint suspension_code_check;
alter table casework.suspension add check (code ~ '^(R[0-9]{2}[abc]?|M[0-9]{2}|C-E[124])$');
