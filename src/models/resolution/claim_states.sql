-- claim_states: where every known claim stands at the cut-off date: open, resolved or removed.
--
-- grain   claim_id
-- reads   payment_days, run, stg_claims
-- units   principal = principal_paid + principal_removed + principal_open, to the øre
with
last_short as (
    select
        claim_id,
        sum(principal_paid) as principal_paid,
        sum(excess) as excess,
        sum(implied) as implied,
        max(case when principal_left > 0 then paid_date end) as last_short_date
    from payment_days
    group by claim_id
),
paid_in_full as (
    select payment_days.claim_id, min(payment_days.paid_date) as resolved_date
    from payment_days
    inner join last_short on last_short.claim_id = payment_days.claim_id
    where
        payment_days.principal_left = 0
        and (
            last_short.last_short_date is null
            or payment_days.paid_date > last_short.last_short_date
        )
    group by payment_days.claim_id
),
paid as (
    select
        stg_claims.claim_id,
        stg_claims.principal,
        stg_claims.interest,
        stg_claims.costs,
        stg_claims.closed_date,
        stg_claims.close_reason,
        paid_in_full.resolved_date as paid_in_full_date,
        case
            when run.has_payments then coalesce(last_short.principal_paid, 0)
            else greatest(0, stg_claims.principal - stg_claims.principal_on_tape)
        end as principal_paid,
        coalesce(last_short.excess, 0) as excess,
        coalesce(last_short.implied, 0) as implied
    from stg_claims
    cross join run
    left join last_short on last_short.claim_id = stg_claims.claim_id
    left join paid_in_full on paid_in_full.claim_id = stg_claims.claim_id
),
stated as (
    select
        claim_id,
        principal,
        interest,
        costs,
        closed_date,
        close_reason,
        excess,
        implied,
        principal_paid,
        paid_in_full_date,
        case
            when principal_paid >= principal or close_reason = 'paid' then 'resolved'
            when closed_date is not null then 'removed'
            else 'open'
        end as claim_state
    from paid
)
select
    claim_id,
    claim_state,
    principal,
    cast(case when claim_state = 'resolved' then principal else principal_paid end as decimal(18, 2))
        as principal_paid,
    cast(case when claim_state = 'removed' then principal - principal_paid else 0 end as decimal(18, 2))
        as principal_removed,
    cast(case when claim_state = 'open' then principal - principal_paid else 0 end as decimal(18, 2))
        as principal_open,
    cast(
        case when claim_state = 'open' then principal - principal_paid + interest + costs else 0 end
        as decimal(18, 2)
    ) as balance,
    cast(excess as decimal(18, 2)) as excess,
    cast(implied as decimal(18, 2)) as implied,
    case when claim_state = 'resolved' then coalesce(paid_in_full_date, closed_date) end
        as resolved_date,
    case when close_reason <> 'paid' then closed_date end as removed_date,
    case when close_reason <> 'paid' then close_reason end as removed_reason
from stated
