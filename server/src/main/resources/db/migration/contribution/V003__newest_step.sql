-- Each receipt with its newest step: what became of the money.
create view contribution.newest_step as
select r.serial, r.arrived_on, r.employer, r.month, r.insurance, s.state, s.reason, s.amount, s.short
  from contribution.receipt r
  join lateral (select state, reason, amount, short from contribution.receipt_step
                 where serial = r.serial order by step desc limit 1) s on true;
grant select on contribution.newest_step to ${app};
