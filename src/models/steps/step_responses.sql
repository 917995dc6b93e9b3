-- step_responses: steps towards debtors while their claims were open, counted by what came first after them and when.
--
-- grain   step, channel, outcome, outcome_days, paid_days, observed_days
-- reads   claim_states, payment_days, run, stg_events
-- units   days count from the day of the step, which is day 0; 31 is 31 days or more, in paid_days also never; a payment on
--         the day of the next step counts as paid; paid_days is the first payment whatever came between. Counted and not
--         kept row by row, for there are more steps than anything else
with
steps as (
    select claim_key, event_date, event_kind as step, coalesce(channel, 'not stated') as channel
    from stg_events
    where
        event_kind in (
            'reminder', 'collection_notice', 'payment_demand', 'call', 'sms', 'sms_payment_link', 'email', 'promise',
            'plan_signed', 'submission', 'conciliation_complaint', 'judgment', 'attachment'
        )
),
days as (
    select distinct claim_key, event_date as any_date, 1 as is_step from steps
    union all
    select claim_key, paid_date, 0 from payment_days where cash > 0
),
followed as (
    select
        claim_key,
        any_date,
        is_step,
        min(case when is_step = 1 then any_date end) over (
            partition by claim_key order by any_date, is_step desc
            rows between 1 following and unbounded following
        ) as next_step_date,
        min(case when is_step = 0 then any_date end) over (
            partition by claim_key order by any_date, is_step desc
            rows between 1 following and unbounded following
        ) as paid_date
    from days
),
open_steps as (
    select
        steps.event_date,
        steps.step,
        steps.channel,
        followed.next_step_date,
        followed.paid_date,
        claim_states.removed_date,
        run.cut_off_date
    from steps
    cross join run
    inner join claim_states on claim_states.claim_key = steps.claim_key
    inner join followed
        on
            followed.claim_key = steps.claim_key
            and followed.any_date = steps.event_date
            and followed.is_step = 1
    where
        steps.step not in ('submission', 'conciliation_complaint', 'judgment', 'attachment')
        and (run.payments_from_date is null or steps.event_date >= run.payments_from_date)
        and (claim_states.resolved_date is null or claim_states.resolved_date >= steps.event_date)
        and (claim_states.removed_date is null or claim_states.removed_date >= steps.event_date)
),
judged as (
    select
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
),
dated as (
    select
        step,
        channel,
        outcome,
        case
            when outcome = 'paid' then days_between(event_date, paid_date)
            when outcome = 'next step' then days_between(event_date, next_step_date)
            when outcome = 'removed' then days_between(event_date, removed_date)
            else days_between(event_date, cut_off_date)
        end as outcome_days,
        coalesce(days_between(event_date, paid_date), 31) as paid_days,
        days_between(event_date, cut_off_date) as observed_days
    from judged
)
select
    step,
    channel,
    outcome,
    least(outcome_days, 31) as outcome_days,
    least(paid_days, 31) as paid_days,
    least(observed_days, 31) as observed_days,
    count(*) as steps
from dated
group by step, channel, outcome, least(outcome_days, 31), least(paid_days, 31), least(observed_days, 31)
