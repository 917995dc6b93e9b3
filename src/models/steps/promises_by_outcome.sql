-- promises_by_outcome: how promises to pay were kept.
--
-- grain   outcome
-- reads   promises
-- units   paid_in_time came by the deadline, paid_in_the_end within 7 days more
select
    outcome,
    count(*) as promises,
    cast(sum(promised_amount) as decimal(38, 2)) as promised_amount,
    cast(sum(paid_in_time) as decimal(38, 2)) as paid_in_time,
    cast(sum(paid_in_the_end) as decimal(38, 2)) as paid_in_the_end
from promises
group by outcome
