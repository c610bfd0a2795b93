-- Each read has a leaf in the public log, and the salt that opens it. Reads from before the log have none.
insert into log.older (log, events) select 1, count(*) from access.read_line;
alter table access.read_line add column leaf bigint, add column salt bytea;
create unique index on access.read_line (leaf);
alter table access.read_line add constraint has_leaf check (leaf is not null and octet_length(salt) = 32) not valid;
