-- ageing_by_group: open claims by days past due within each group that one may ask about.
--
-- grain   dimension, value, ageing_bucket
-- reads   claims_stratified
with
grouped as (
    select
        'creditor' as dimension,
        creditor_id as value,
        ageing_position,
        ageing_bucket,
        principal_open,
        balance
    from claims_stratified
    union all
    select
        'agency' as dimension,
        agency_id as value,
        ageing_position,
        ageing_bucket,
        principal_open,
        balance
    from claims_stratified
    union all
    select
        'product' as dimension,
        claim_type as value,
        ageing_position,
        ageing_bucket,
        principal_open,
        balance
    from claims_stratified
    union all
    select
        'debtor type' as dimension,
        debtor_type as value,
        ageing_position,
        ageing_bucket,
        principal_open,
        balance
    from claims_stratified
    union all
    select
        'vintage' as dimension,
        cast(due_year as varchar) as value,
        ageing_position,
        ageing_bucket,
        principal_open,
        balance
    from claims_stratified
    union all
    select
        'region' as dimension,
        county as value,
        ageing_position,
        ageing_bucket,
        principal_open,
        balance
    from claims_stratified
)
select
    dimension,
    value,
    ageing_position as position,
    ageing_bucket,
    count(*) as claims,
    cast(sum(principal_open) as decimal(38, 2)) as principal,
    cast(sum(balance) as decimal(38, 2)) as balance
from grouped
group by dimension, value, ageing_position, ageing_bucket
