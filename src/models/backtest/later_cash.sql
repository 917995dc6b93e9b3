-- later_cash: what the claims open at an earlier date have paid since, by the group they stood in that day.
--
-- grain   clock, segment, age_months, month
-- reads   claim_clocks, later_payments, run
-- units   month 1 is the first month after the earlier date; cash is all that was paid, reversals netted
select
    claim_clocks.clock,
    claim_clocks.segment,
    claim_clocks.observed_months as age_months,
    months_between(run.day_after_cut_off, later_payments.paid_date) + 1 as month,
    cast(sum(later_payments.cash) as decimal(38, 2)) as cash
from claim_clocks
cross join run
inner join later_payments on later_payments.claim_id = claim_clocks.claim_id
where
    claim_clocks.claim_state = 'open'
    and (claim_clocks.clock = 'submission' or claim_clocks.left_date is null)
    and later_payments.paid_date > run.cut_off_date
group by
    claim_clocks.clock,
    claim_clocks.segment,
    claim_clocks.observed_months,
    months_between(run.day_after_cut_off, later_payments.paid_date) + 1
