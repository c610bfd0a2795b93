-- Proof that a letter arrived outside the portal: one officer records it, another one looks at it.
create table casework.delivery (
    file        bigint not null,
    step        integer not null,
    person      integer not null,
    place       smallint not null check (place > 0),
    manner      text not null check (manner in ('SIGNED', 'HOUSEHOLD', 'POST', 'RETURNED')),
    day         date not null,
    evidence    bytea not null,
    account     text collate "C" not null,
    recorded_at timestamptz not null,
    primary key (file, step, person, place),
    unique (file, step, person, place, account),
    foreign key (file, step, person) references casework.letter
);
create table casework.delivery_check (
    file       bigint not null,
    step       integer not null,
    person     integer not null,
    place      smallint not null,
    recorder   text collate "C" not null,
    account    text collate "C" not null,
    accepted   boolean not null,
    checked_at timestamptz not null,
    primary key (file, step, person, place),
    -- two people: the one who recorded it is named, and is another
    foreign key (file, step, person, place, recorder) references casework.delivery (file, step, person, place, account),
    check (account <> recorder)
);
grant select, insert on casework.delivery, casework.delivery_check to ${app};
