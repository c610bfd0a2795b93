-- Money that waits and that an employer says was meant for other months, which two officers decide. The receipt ends as
-- MOVED, and receipts for those months take its place under its serial with a mark. Append-only.
create table contribution.receipt_claim (
    number   text collate "C" primary key,
    serial   text collate "C" not null references contribution.receipt,
    employer integer not null,
    asked_at timestamptz not null
);
create index on contribution.receipt_claim (employer, asked_at);

alter table contribution.receipt_step drop constraint receipt_step_state_check;
alter table contribution.receipt_step
    add constraint receipt_step_state_check
        check (state in ('SETTLED', 'SUSPENSE', 'REFUNDABLE', 'REFUNDED', 'MOVED'));

grant select, insert on contribution.receipt_claim to ${app};
