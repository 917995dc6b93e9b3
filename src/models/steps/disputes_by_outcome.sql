-- disputes_by_outcome: how disputes ended, what they were about and what was paid after them.
--
-- grain   outcome
-- reads   disputes
select
    outcome,
    count(*) as disputes,
    middle_of(open_days) as median_open_days,
    cast(sum(disputed_amount) as decimal(38, 2)) as disputed_amount,
    cast(sum(principal_at_dispute) as decimal(38, 2)) as principal_at_dispute,
    cast(sum(paid_after_dispute) as decimal(38, 2)) as paid_after_dispute
from disputes
group by outcome
