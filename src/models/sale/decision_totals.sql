-- decision_totals: how many claims of how much each decision takes, and for which reason.
--
-- grain   decision, decision_reason
-- reads   claim_decisions
-- units   NOK today
select
    decision,
    decision_reason,
    count(*) as claims,
    cast(sum(principal_open) as decimal(38, 2)) as principal,
    cast(sum(sale_value) as decimal(38, 2)) as sale_value,
    cast(sum(keep_value) as decimal(38, 2)) as keep_value,
    cast(sum(surplus) as decimal(38, 2)) as surplus
from claim_decisions
group by decision, decision_reason
