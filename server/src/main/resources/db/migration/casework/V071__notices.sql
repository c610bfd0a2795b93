-- How persons want to be told of letters; the newest line of a way counts.
create table casework.told_by (
    id        bigint generated always as identity primary key,
    person    integer not null,
    channel   text not null check (channel in ('SMS', 'EMAIL', 'PAPER')),
    wanted    boolean not null,
    chosen_at timestamptz not null
);
create index on casework.told_by (person, channel, id);

-- One notice for each letter and way, noted with the letter.
create table casework.notice (
    file    bigint not null,
    step    integer not null,
    person  integer not null,
    channel text not null check (channel in ('SMS', 'EMAIL', 'PAPER')),
    -- the name of its message, which says nothing of anybody
    id      uuid not null unique,
    primary key (file, step, person, channel),
    foreign key (file, step, person) references casework.letter
);

-- What became of a notice, once.
create table casework.notice_done (
    notice  uuid primary key references casework.notice (id),
    outcome text not null check (outcome in ('SENT', 'NO_CONTACT')),
    done_at timestamptz not null
);

grant usage on sequence casework.told_by_id_seq to ${app};
grant select, insert on casework.told_by, casework.notice, casework.notice_done to ${app};
