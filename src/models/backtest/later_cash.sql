-- later_cash: what the claims open at an earlier date have paid since, by the group they stood in that day.
--
-- grain   clock, segment, age_months, month
-- reads   later_payments, open_clocks, run
-- units   month 1 is the first month after the earlier date; cash is all that was paid, reversals netted
select
    open_clocks.clock,
    open_clocks.segment,
    open_clocks.age_months,
    months_between(run.day_after_cut_off, later_payments.paid_date) + 1 as month,
    cast(sum(later_payments.cash) as decimal(38, 2)) as cash
from open_clocks
cross join run
inner join later_payments on later_payments.claim_id = open_clocks.claim_id
where later_payments.paid_date > run.cut_off_date
group by
    open_clocks.clock,
    open_clocks.segment,
    open_clocks.age_months,
    months_between(run.day_after_cut_off, later_payments.paid_date) + 1
