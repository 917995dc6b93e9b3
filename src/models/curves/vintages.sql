-- vintages: claims that started their clock in each calendar month, of those whose payments are known from the start.
--
-- grain   clock, vintage_month
-- reads   claim_clocks
-- units   observed_months are those of the youngest claim: every claim was watched that long
select
    clock,
    vintage_month,
    count(*) as claims,
    cast(sum(principal_at_start) as decimal(38, 2)) as principal,
    min(observed_months) as observed_months
from claim_clocks
where observed_months >= 0 and entry_month = 0
group by clock, vintage_month
