-- plans: every instalment plan signed since payments are known, how it ended and what fell due when it broke.
--
-- grain   event_row
-- reads   claim_states, payment_days, run, stg_claims, stg_events
-- units   fell_due is the principal left on the day the plan broke, payments of that day taken off; a plan followed by another
--         before it broke was replaced
with
turns as (
    select
        event_row,
        claim_key,
        event_date,
        event_kind,
        lead(event_date) over (
            partition by claim_key order by event_date, event_row
            rows between unbounded preceding and unbounded following
        ) as next_date,
        lead(event_kind) over (
            partition by claim_key order by event_date, event_row
            rows between unbounded preceding and unbounded following
        ) as next_kind
    from stg_events
    where event_kind in ('plan_signed', 'plan_broken')
),
signed as (
    select
        turns.event_row,
        turns.claim_key,
        stg_claims.claim_id,
        turns.event_date as signed_date,
        turns.next_date,
        case when turns.next_kind = 'plan_broken' then turns.next_date end as broken_date,
        case when turns.next_kind = 'plan_signed' then turns.next_date end as replaced_date,
        stg_claims.principal - stg_claims.settled_earlier as principal,
        claim_states.resolved_date,
        claim_states.removed_date
    from turns
    cross join run
    inner join stg_claims on stg_claims.claim_key = turns.claim_key
    inner join claim_states on claim_states.claim_key = turns.claim_key
    where
        turns.event_kind = 'plan_signed'
        and (run.payments_from_date is null or turns.event_date >= run.payments_from_date)
        and (claim_states.resolved_date is null or claim_states.resolved_date >= turns.event_date)
        and (claim_states.removed_date is null or claim_states.removed_date >= turns.event_date)
),
paid as (
    select
        signed.event_row,
        sum(
            case when payment_days.paid_date < signed.signed_date then payment_days.principal_paid else 0 end
        ) as paid_before,
        sum(case
            when
                payment_days.paid_date >= signed.signed_date
                and (signed.next_date is null or payment_days.paid_date <= signed.next_date)
                then payment_days.principal_paid
            else 0
        end) as paid_under,
        sum(
            case when payment_days.paid_date > signed.broken_date then payment_days.principal_paid else 0 end
        ) as paid_after
    from signed
    inner join payment_days on payment_days.claim_key = signed.claim_key
    group by signed.event_row
),
amounts as (
    select
        signed.event_row,
        signed.claim_key,
        signed.claim_id,
        signed.signed_date,
        signed.broken_date,
        signed.replaced_date,
        signed.resolved_date,
        signed.removed_date,
        signed.principal - coalesce(paid.paid_before, 0) as principal_at_signing,
        coalesce(paid.paid_under, 0) as paid_under_plan,
        coalesce(paid.paid_after, 0) as paid_after_break
    from signed
    left join paid on paid.event_row = signed.event_row
)
select
    event_row,
    claim_key,
    claim_id,
    signed_date,
    broken_date,
    case
        when broken_date is not null then 'broken'
        when replaced_date is not null then 'replaced'
        when resolved_date is not null then 'paid off'
        when removed_date is not null then 'claim removed'
        else 'running'
    end as outcome,
    cast(principal_at_signing as decimal(18, 2)) as principal_at_signing,
    cast(paid_under_plan as decimal(18, 2)) as paid_under_plan,
    cast(
        case when broken_date is not null then principal_at_signing - paid_under_plan else 0 end as decimal(18, 2)
    ) as fell_due,
    cast(paid_after_break as decimal(18, 2)) as paid_after_break
from amounts
