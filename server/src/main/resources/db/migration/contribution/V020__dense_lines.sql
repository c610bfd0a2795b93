-- Month lines are stored without what follows from the rest, so that an ordinary row needs no null bitmap: a reversal
-- has the odd sequence after the one it takes back, and nobody owes a person's share of work injury or maternity
-- insurance (Social Insurance Law art. 33 and 53). Readers, the journal's recount among them, see the whole line in a
-- view; lines of earlier states move here unchanged.
create table contribution.stored_line (
    person       integer not null,
    region       integer not null,
    employer     integer not null,
    batch        integer not null,
    pension_base integer,
    pension_employer integer,
    pension_person integer,
    medical_base integer,
    medical_employer integer,
    medical_person integer,
    unemployment_base integer,
    unemployment_employer integer,
    unemployment_person integer,
    work_injury_base integer,
    work_injury_employer integer,
    maternity_base integer,
    maternity_employer integer,
    month        smallint not null,
    seq          smallint not null check (seq >= 0),
    primary key (person, month, employer, seq)
) partition by range (month);

create table contribution.stored_line_before_2000 partition of contribution.stored_line
    for values from (minvalue) to (24000);
do $$
begin
    for year in 2000..2045 loop
        execute format('create table contribution.stored_line_%s partition of contribution.stored_line'
                       ' for values from (%s) to (%s)', year, year * 12, year * 12 + 12);
    end loop;
    if exists (select from contribution.month_line
                where reverses is distinct from case when seq % 2 = 1 then seq - 1 end
                   or coalesce(work_injury_person, 0) <> 0 or coalesce(maternity_person, 0) <> 0) then
        raise exception 'a month line cannot be stored in the dense form: its reversal or a share of work injury or'
                        ' maternity insurance does not follow from the rest';
    end if;
end $$;

insert into contribution.stored_line
select person, region, employer, batch, pension_base, pension_employer, pension_person, medical_base, medical_employer,
       medical_person, unemployment_base, unemployment_employer, unemployment_person, work_injury_base,
       work_injury_employer, maternity_base, maternity_employer, month, seq
  from contribution.month_line order by batch, person, month, employer, seq;
create index stored_line_by_batch on contribution.stored_line (batch);

drop table contribution.month_line;
create view contribution.month_line as
select person, region, employer, batch, pension_base, pension_employer, pension_person, medical_base, medical_employer,
       medical_person, unemployment_base, unemployment_employer, unemployment_person, work_injury_base,
       work_injury_employer, case when work_injury_base is not null then 0 end as work_injury_person, maternity_base,
       maternity_employer, case when maternity_base is not null then 0 end as maternity_person, month, seq,
       case when seq % 2 = 1 then (seq - 1)::smallint end as reverses
  from contribution.stored_line;

grant select, insert on contribution.stored_line to ${app};
grant select on contribution.month_line to ${app};
