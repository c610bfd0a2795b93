-- That the next instance or a court looks at an entry is a mark of its own, without a clock of ours: the employer says it, or an officer takes
-- it down from the notice.
do $$
declare
    old record;
begin
    for old in select conname from pg_constraint
                where conrelid = 'credit.event'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%REPAIR_WITHDRAWN%'
    loop
        execute format('alter table credit.event drop constraint %I', old.conname);
    end loop;
end $$;

alter table credit.event
    add constraint event_act_check
    check (act in ('ANNOTATED', 'MARK_WITHDRAWN', 'MARK_ENDED', 'REVIEW_BEGUN', 'REVIEW_ENDED', 'STAYED', 'STAY_ENDED', 'REPAIR_ASKED',
                   'REPAIR_WITHDRAWN', 'REPAIR_REFUSED', 'CONFIRMED', 'CORRECTED', 'LIFTED', 'ANNULLED', 'RESTORED')),
    -- what hurts, and what ends an entry, takes two people of the agency; what the employer asks for takes none
    add constraint event_officer_check
    check (act in ('ANNOTATED', 'MARK_WITHDRAWN', 'REVIEW_BEGUN', 'REVIEW_ENDED', 'REPAIR_ASKED', 'REPAIR_WITHDRAWN')
           or officer is not null),
    add constraint event_second_check
    check (act in ('ANNOTATED', 'MARK_WITHDRAWN', 'REVIEW_BEGUN', 'REVIEW_ENDED', 'REPAIR_ASKED', 'REPAIR_WITHDRAWN', 'STAYED')
           or second is not null);

-- No program decides, whatever it is called by.
alter table credit.entry add constraint entry_human_check check (decided_by <> 'clock' and second_by <> 'clock');
alter table credit.event add constraint event_human_check check (officer <> 'clock' and second <> 'clock');
