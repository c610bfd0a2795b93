-- Papers of cases about one person, sealed under that person's key; no name of a file, and nothing that anybody changes.
-- Each side has twenty places of its own. The digest is of the sealed bytes: the leaf of the step commits to it.
create table casework.attachment (
    file    bigint not null,
    place   smallint not null check (place > 0),
    step    integer not null,
    party   boolean not null,
    nth     smallint not null check (nth between 1 and 20),
    kind    text not null check (kind in ('PDF', 'JPEG', 'PNG')),
    bytes   integer not null check (bytes > 0),
    digest  text collate "C" not null check (digest = encode(sha256(content), 'hex')),
    content bytea not null,
    primary key (file, place),
    unique (file, party, nth),
    foreign key (file, step) references casework.step
);
create index on casework.attachment (file, step);
-- sealed bytes do not get shorter
alter table casework.attachment alter column content set storage external;
grant select, insert on casework.attachment to ${app};
