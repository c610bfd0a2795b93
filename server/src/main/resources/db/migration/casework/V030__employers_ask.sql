-- Cases that an employer asks for: who, so that nobody else takes them back.
alter table casework.file add employer integer;
