-- disputes: every dispute raised, how it ended, and what was paid on the claim after it.
--
-- grain   event_row
-- reads   claim_states, payment_days, run, stg_claims, stg_events
-- units   disputed_amount is the amount stated, or else the principal left that day; paid_after counts from the day it was
--         raised; open_days count to the end of the dispute, or to the cut-off date
with
turns as (
    select
        event_row,
        claim_key,
        event_date,
        event_kind,
        amount,
        lead(event_date) over (
            partition by claim_key order by event_date, event_row
            rows between unbounded preceding and unbounded following
        ) as next_date,
        lead(event_kind) over (
            partition by claim_key order by event_date, event_row
            rows between unbounded preceding and unbounded following
        ) as next_kind
    from stg_events
    where event_kind in ('dispute_raised', 'dispute_resolved')
),
raised as (
    select
        turns.event_row,
        turns.claim_key,
        stg_claims.claim_id,
        turns.event_date as raised_date,
        turns.amount,
        case when turns.next_kind = 'dispute_resolved' then turns.next_date end as settled_date,
        case
            when claim_states.resolved_date >= turns.event_date then claim_states.resolved_date
            when claim_states.removed_date >= turns.event_date then claim_states.removed_date
        end as ended_date,
        stg_claims.principal - stg_claims.settled_earlier as principal,
        run.cut_off_date
    from turns
    cross join run
    inner join stg_claims on stg_claims.claim_key = turns.claim_key
    inner join claim_states on claim_states.claim_key = turns.claim_key
    where turns.event_kind = 'dispute_raised'
),
paid as (
    select
        raised.event_row,
        sum(
            case when payment_days.paid_date < raised.raised_date then payment_days.principal_paid else 0 end
        ) as paid_before,
        sum(
            case when payment_days.paid_date >= raised.raised_date then payment_days.principal_paid else 0 end
        ) as paid_after
    from raised
    inner join payment_days on payment_days.claim_key = raised.claim_key
    group by raised.event_row
)
select
    raised.event_row,
    raised.claim_id,
    raised.raised_date,
    raised.settled_date,
    case
        when raised.settled_date is not null then 'settled'
        when raised.ended_date is not null then 'claim closed'
        else 'open'
    end as outcome,
    days_between(
        raised.raised_date, coalesce(raised.settled_date, raised.ended_date, raised.cut_off_date)
    ) as open_days,
    cast(coalesce(raised.amount, raised.principal - coalesce(paid.paid_before, 0)) as decimal(18, 2))
        as disputed_amount,
    cast(raised.principal - coalesce(paid.paid_before, 0) as decimal(18, 2)) as principal_at_dispute,
    cast(coalesce(paid.paid_after, 0) as decimal(18, 2)) as paid_after_dispute
from raised
left join paid on paid.event_row = raised.event_row
