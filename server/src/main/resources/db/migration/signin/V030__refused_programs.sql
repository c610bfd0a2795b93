-- How often in a day somebody was refused who named a program, so that the fifth time is an alarm.
create table signin.program_refused (
    account text collate "C" not null,
    day     date not null,
    times   integer not null check (times > 0),
    primary key (account, day)
);
grant select, insert, update on signin.program_refused to ${app};
