-- The files of filings come packed (zlib) from now on; those of earlier states stay as they are.
alter table contribution.filing add column packed boolean not null default false;
alter table contribution.filing alter column content set storage external;
