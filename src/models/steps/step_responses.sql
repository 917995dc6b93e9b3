-- step_responses: every step towards a debtor while the claim was open, and what came first after it.
--
-- grain   claim_id, event_date, step, channel
-- reads   claim_states, payment_days, run, stg_events
-- units   outcome_days and paid_days count from the day of the step, which is day 0; a payment on the day of the next step
--         counts as paid; paid_days is the first payment whatever came between, empty where none came
with
steps as (
    select claim_id, event_date, event_kind as step, coalesce(channel, 'not stated') as channel
    from stg_events
    where
        event_kind in (
            'reminder', 'collection_notice', 'payment_demand', 'call', 'sms', 'sms_payment_link', 'email', 'promise',
            'plan_signed', 'submission', 'conciliation_complaint', 'judgment', 'attachment'
        )
    group by claim_id, event_date, event_kind, coalesce(channel, 'not stated')
),
step_days_of_claim as (
    select distinct claim_id, event_date from steps
),
followed as (
    select
        claim_id,
        event_date,
        lead(event_date) over (
            partition by claim_id order by event_date
            rows between unbounded preceding and unbounded following
        ) as next_step_date
    from step_days_of_claim
),
paid as (
    select followed.claim_id, followed.event_date, min(payment_days.paid_date) as paid_date
    from followed
    inner join payment_days
        on
            payment_days.claim_id = followed.claim_id
            and payment_days.paid_date >= followed.event_date
    where payment_days.cash > 0
    group by followed.claim_id, followed.event_date
),
open_steps as (
    select
        steps.claim_id,
        steps.event_date,
        steps.step,
        steps.channel,
        followed.next_step_date,
        paid.paid_date,
        claim_states.removed_date,
        run.cut_off_date
    from steps
    cross join run
    inner join claim_states on claim_states.claim_id = steps.claim_id
    inner join followed on followed.claim_id = steps.claim_id and followed.event_date = steps.event_date
    left join paid on paid.claim_id = steps.claim_id and paid.event_date = steps.event_date
    where
        steps.step not in ('submission', 'conciliation_complaint', 'judgment', 'attachment')
        and (claim_states.resolved_date is null or claim_states.resolved_date >= steps.event_date)
        and (claim_states.removed_date is null or claim_states.removed_date >= steps.event_date)
),
judged as (
    select
        claim_id,
        event_date,
        step,
        channel,
        next_step_date,
        paid_date,
        removed_date,
        cut_off_date,
        case
            when
                paid_date is not null
                and (next_step_date is null or paid_date <= next_step_date)
                and (removed_date is null or paid_date <= removed_date)
                then 'paid'
            when
                next_step_date is not null
                and (removed_date is null or next_step_date <= removed_date)
                then 'next step'
            when removed_date is not null then 'removed'
            else 'watched'
        end as outcome
    from open_steps
)
select
    claim_id,
    event_date,
    step,
    channel,
    outcome,
    case
        when outcome = 'paid' then days_between(event_date, paid_date)
        when outcome = 'next step' then days_between(event_date, next_step_date)
        when outcome = 'removed' then days_between(event_date, removed_date)
        else days_between(event_date, cut_off_date)
    end as outcome_days,
    days_between(event_date, cut_off_date) as observed_days,
    days_between(event_date, paid_date) as paid_days
from judged
