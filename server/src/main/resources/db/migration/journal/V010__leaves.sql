-- Each entry has a leaf in the public log, and the salt that opens it. Entries from before the log have none.
insert into log.older (log, events) select 2, count(*) from journal.entry;
alter table journal.entry add column leaf bigint, add column salt bytea;
create unique index on journal.entry (leaf);
alter table journal.entry add constraint has_leaf check (leaf is not null and octet_length(salt) = 32) not valid;
