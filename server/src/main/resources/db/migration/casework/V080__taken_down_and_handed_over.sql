-- What an officer took down for a person: how it came and on which day, which the days for the answer are counted from.
create table casework.intake (
    file        bigint primary key references casework.file,
    channel     text not null check (channel in ('WINDOW', 'PHONE', 'PAPER')),
    received_on date not null
);

-- Whom a case in hand was handed to.
alter table casework.step
    add given_to text collate "C",
    add check ((given_to is not null) = (act = 'HAND_OVER'));

grant select, insert on casework.intake to ${app};
