-- Places in token status lists. Drawn at random; whether a credential holds is told by document.revocation.
create table document.status_list (
    list    integer primary key,
    entries integer not null check (entries >= 16384 and entries % 4 = 0)
);
create table document.status_entry (
    list   integer not null references document.status_list,
    index  integer not null check (index >= 0),
    number text collate "C" not null unique references document.issued deferrable initially deferred,
    primary key (list, index)
);
grant select, insert on document.status_list, document.status_entry to ${app};
