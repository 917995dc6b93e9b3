-- en: How much hangs on the largest debtors?
-- nb: Hvor mye henger på de største skyldnerne?
with debtors as (
    select
        debtor_id,
        count(*) as claims,
        sum(principal_open) as principal_open
    from claims_aged
    group by debtor_id
)

select
    row_number() over (order by principal_open desc, debtor_id) as place,
    debtor_id,
    claims,
    principal_open,
    round(cast(principal_open as double) / sum(principal_open) over (), 4) as share,
    round(
        cast(sum(principal_open) over (
            order by principal_open desc, debtor_id rows unbounded preceding
        ) as double) / sum(principal_open) over (), 4
    ) as share_so_far
from debtors
order by place
limit 25
