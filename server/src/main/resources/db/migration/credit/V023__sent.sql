-- That what a recipient is to know was really sent, once each: the notice, and its withdrawal. Append-only. By letter, an officer writes its number
-- and the day it left; by the recipient's own program, its fetching is the sending, and the agreement stands in the place of the number.
create table credit.sent (
    notice      bigint not null references credit.notice,
    of          text collate "C" not null check (of in ('NOTICE', 'RECALL')),
    way         text collate "C" not null check (way in ('LETTER', 'PROGRAM')),
    document    text not null check (length(document) between 2 and 80),
    account     text collate "C" not null,
    sent_on     date not null,
    recorded_at timestamptz not null,
    primary key (notice, of)
);

-- What was recorded before as told was written down with the number of its letter: it left, and what ends it is owed to whoever got it.
insert into credit.sent (notice, of, way, document, account, sent_on, recorded_at)
select id, 'NOTICE', 'LETTER', document, officer, (told_at at time zone 'Asia/Shanghai')::date, told_at from credit.notice;

grant select, insert on credit.sent to ${app};

-- An answer comes by letter, or from the program, under an agreement. One line each, as before.
alter table credit.ack add column way text collate "C" not null default 'LETTER' check (way in ('LETTER', 'PROGRAM'));

-- What a program fetched of what its own office was told; null where it asked whether something public stands.
alter table credit.answered add column notice bigint references credit.notice;
