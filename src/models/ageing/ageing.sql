-- ageing: open claims by days past due.
--
-- grain   ageing_bucket
-- reads   ageing_buckets, claims_aged
with
counted as (
    select
        ageing_bucket,
        count(*) as claims,
        sum(principal_open) as principal,
        sum(balance) as balance
    from claims_aged
    group by ageing_bucket
)
select
    ageing_buckets.position,
    ageing_buckets.ageing_bucket,
    ageing_buckets.is_old,
    coalesce(counted.claims, 0) as claims,
    cast(coalesce(counted.principal, 0) as decimal(38, 2)) as principal,
    cast(coalesce(counted.balance, 0) as decimal(38, 2)) as balance
from ageing_buckets
left join counted on counted.ageing_bucket = ageing_buckets.ageing_bucket
