-- open_claims_by_segment: what is still owed, by the clock each open claim now runs on and its age.
--
-- grain   clock, segment, age_months
-- reads   open_clocks
-- units   age_months are whole months since day 0; below zero for a claim not due yet;
--         principal_days is open principal times days since day 0: over principal, the mean age in days
select
    clock,
    segment,
    age_months,
    count(*) as claims,
    cast(sum(principal_open) as decimal(38, 2)) as principal,
    cast(sum(balance) as decimal(38, 2)) as balance,
    cast(sum(principal_open * age_days) as decimal(38, 2)) as principal_days
from open_clocks
group by clock, segment, age_months
