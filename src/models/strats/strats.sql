-- strats: the open claims cut by what a buyer asks for, a row a band.
--
-- grain   strat, band
-- reads   claim_flags, claims_stratified
-- units   share is of the strat's open principal, and of all open principal for flags, which may overlap;
--         paid_share_12_months is principal paid on these claims in twelve months over what was unpaid before
with
banded as (
    select
        'balance' as strat,
        balance_position as position,
        balance_band as band,
        debtor_id,
        principal_open,
        balance,
        principal_paid_12_months
    from claims_stratified
    union all
    select
        'ageing' as strat,
        ageing_position as position,
        ageing_bucket as band,
        debtor_id,
        principal_open,
        balance,
        principal_paid_12_months
    from claims_stratified
    union all
    select
        'days since payment' as strat,
        days_since_payment_position as position,
        days_since_payment_band as band,
        debtor_id,
        principal_open,
        balance,
        principal_paid_12_months
    from claims_stratified
    union all
    select
        'vintage' as strat,
        due_year as position,
        cast(due_year as varchar) as band,
        debtor_id,
        principal_open,
        balance,
        principal_paid_12_months
    from claims_stratified
    union all
    select
        'product' as strat,
        0 as position,
        claim_type as band,
        debtor_id,
        principal_open,
        balance,
        principal_paid_12_months
    from claims_stratified
    union all
    select
        'legal status' as strat,
        0 as position,
        legal_status as band,
        debtor_id,
        principal_open,
        balance,
        principal_paid_12_months
    from claims_stratified
    union all
    select
        'limitation left' as strat,
        limitation_position as position,
        limitation_band as band,
        debtor_id,
        principal_open,
        balance,
        principal_paid_12_months
    from claims_stratified
    union all
    select
        'debtor type' as strat,
        0 as position,
        debtor_type as band,
        debtor_id,
        principal_open,
        balance,
        principal_paid_12_months
    from claims_stratified
    union all
    select
        'region' as strat,
        0 as position,
        county as band,
        debtor_id,
        principal_open,
        balance,
        principal_paid_12_months
    from claims_stratified
    union all
    select
        'claims per debtor' as strat,
        claims_of_debtor_position as position,
        claims_of_debtor_band as band,
        debtor_id,
        principal_open,
        balance,
        principal_paid_12_months
    from claims_stratified
    union all
    select
        'payment history' as strat,
        0 as position,
        payment_history as band,
        debtor_id,
        principal_open,
        balance,
        principal_paid_12_months
    from claims_stratified
    union all
    select
        'flags' as strat,
        0 as position,
        claim_flags.flag as band,
        claims_stratified.debtor_id,
        claims_stratified.principal_open,
        claims_stratified.balance,
        claims_stratified.principal_paid_12_months
    from claim_flags
    inner join claims_stratified on claims_stratified.claim_id = claim_flags.claim_id
),
counted as (
    select
        strat,
        position,
        band,
        count(*) as claims,
        count(distinct debtor_id) as debtors,
        sum(principal_open) as principal,
        sum(balance) as balance,
        middle_of(principal_open) as median_principal,
        sum(principal_paid_12_months) as principal_paid_12_months
    from banded
    group by strat, position, band
),
whole as (
    select sum(principal_open) as principal
    from claims_stratified
)
select
    counted.strat,
    cast(counted.position as bigint) as position,
    counted.band,
    counted.claims,
    counted.debtors,
    cast(counted.principal as decimal(38, 2)) as principal,
    cast(counted.balance as decimal(38, 2)) as balance,
    safe_ratio(counted.principal, whole.principal) as share,
    safe_ratio(counted.principal, counted.claims) as mean_principal,
    cast(counted.median_principal as decimal(18, 2)) as median_principal,
    safe_ratio(
        counted.principal_paid_12_months, counted.principal + counted.principal_paid_12_months
    ) as paid_share_12_months
from counted
cross join whole
