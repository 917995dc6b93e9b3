-- open_claims_by_segment: what is still owed, by the clock each open claim now runs on and its age.
--
-- grain   clock, segment, age_months
-- reads   claim_clocks
-- units   age_months are whole months since day 0; below zero for a claim not due yet
with
latest as (
    select claim_id, clock, segment, observed_months, principal_open, balance
    from claim_clocks
    where claim_state = 'open' and (clock = 'submission' or left_date is null)
)
select
    clock,
    segment,
    observed_months as age_months,
    count(*) as claims,
    cast(sum(principal_open) as decimal(38, 2)) as principal,
    cast(sum(balance) as decimal(38, 2)) as balance
from latest
group by clock, segment, observed_months
