-- open_claims_by_segment: what is still owed, by the clock each open claim now runs on and its age.
--
-- grain   clock, segment, age_months
-- reads   claim_clocks, run
-- units   age_months are whole months since day 0; below zero for a claim not due yet;
--         principal_days is open principal times days since day 0: over principal, the mean age in days
with
latest as (
    select
        claim_clocks.claim_id,
        claim_clocks.clock,
        claim_clocks.segment,
        claim_clocks.observed_months,
        claim_clocks.principal_open,
        claim_clocks.balance,
        days_between(claim_clocks.anchor_date, run.day_after_cut_off) as age_days
    from claim_clocks
    cross join run
    where
        claim_clocks.claim_state = 'open'
        and (claim_clocks.clock = 'submission' or claim_clocks.left_date is null)
)
select
    clock,
    segment,
    observed_months as age_months,
    count(*) as claims,
    cast(sum(principal_open) as decimal(38, 2)) as principal,
    cast(sum(balance) as decimal(38, 2)) as balance,
    cast(sum(principal_open * age_days) as decimal(38, 2)) as principal_days
from latest
group by clock, segment, observed_months
