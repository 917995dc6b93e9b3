-- plans_by_outcome: how instalment plans ended, and what fell due when they broke.
--
-- grain   outcome
-- reads   plans
select
    outcome,
    count(*) as plans,
    cast(sum(principal_at_signing) as decimal(38, 2)) as principal_at_signing,
    cast(sum(paid_under_plan) as decimal(38, 2)) as paid_under_plan,
    cast(sum(fell_due) as decimal(38, 2)) as fell_due,
    cast(sum(paid_after_break) as decimal(38, 2)) as paid_after_break
from plans
group by outcome
