-- en: What share of each group's claims of an age was paid, removed or a month older at the next month-end?
-- nb: Hvor stor del av hver gruppes krav av en alder var betalt, fjernet eller en måned eldre ved neste månedsslutt?
--
-- The last twelve month-ends together. The group is the first word of `spans`: put agency_id, claim_type, debtor_type,
-- year(due_date) or left(postcode, 2) in place of creditor_id.
with spans as (
    select
        coalesce(creditor_id, 'not told') as group_by,
        stg_claims.claim_key,
        due_date,
        stg_claims.principal,
        date_trunc('month', least(coalesce(invoice_date, due_date), due_date)) as known_month,
        case
            when claim_state = 'open' then date '9999-12-01'
            else date_trunc('month', coalesce(resolved_date, removed_date))
        end as end_month,
        claim_state
    from stg_claims
    inner join claim_states using (claim_key)
    left join stg_debtors on stg_debtors.debtor_id = stg_claims.debtor_id
),
month_ends as (
    select distinct
        month_end,
        (date_trunc('month', month_end) - interval 1 day)::date as month_end_before
    from roll_rates
    where month_end > (select cut_off_date - interval 12 month from run)
),
standing as (
    select spans.*, month_end, month_end_before, end_month <= month_end as has_ended
    from spans
    inner join month_ends
        on known_month <= month_end_before and end_month > month_end_before
),
paid as (
    select standing.claim_key, standing.month_end, sum(principal_paid) as principal_paid
    from standing
    inner join payment_days using (claim_key)
    where greatest(known_month, date_trunc('month', paid_date)) <= month_end_before
    group by all
)

select
    group_by,
    ageing_bucket as from_bucket,
    count(*) as claims,
    sum(principal - coalesce(principal_paid, 0)) as principal,
    count(*) filter (has_ended and claim_state = 'resolved') as claims_paid,
    round(claims_paid / claims, 4) as paid_rate,
    round(count(*) filter (has_ended and claim_state <> 'resolved') / claims, 4) as removed_rate,
    round(count(*) filter (not has_ended) / claims, 4) as still_open_rate,
    round(sum(principal - coalesce(principal_paid, 0)) filter (has_ended and claim_state = 'resolved')
        / nullif(sum(principal - coalesce(principal_paid, 0)), 0), 4) as paid_rate_by_principal
from standing
left join paid using (claim_key, month_end)
inner join ageing_buckets
    on date_diff('day', due_date, month_end_before) between from_days and to_days
group by group_by, ageing_bucket, position
order by group_by, position
