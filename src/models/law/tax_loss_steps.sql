-- tax_loss_steps: what was done to collect each open claim, as far as the tests of loss in tax ask for it.
--
-- grain   claim_id
-- reads   claim_states, law_tax_loss_tests, run, stg_claims, stg_events
-- units   reminders are those after the due date that keep their distance; one that comes sooner is none
with
tests as (
    select
        max(case when law_tax_loss_tests.tax_test = 'months unpaid' then law_tax_loss_tests.at_least end)
            as least_months,
        max(case when law_tax_loss_tests.tax_test = 'reminders' then law_tax_loss_tests.at_least end)
            as least_reminders,
        max(case when law_tax_loss_tests.tax_test = 'days between reminders' then law_tax_loss_tests.at_least end)
            as least_days
    from law_tax_loss_tests
    inner join run
        on
            run.cut_off_date >= law_tax_loss_tests.valid_from
            and run.cut_off_date < law_tax_loss_tests.valid_to
),
open_claims as (
    select
        stg_claims.claim_key,
        stg_claims.claim_id,
        stg_claims.due_date,
        stg_claims.submission_date,
        case
            when stg_claims.claim_type in ('loan', 'credit_card', 'damages', 'public_fee') then 'no'
            when stg_claims.claim_type in ('judgment', 'other', 'not stated') then 'not known'
            else 'yes'
        end as customer_claim
    from stg_claims
    inner join claim_states on claim_states.claim_key = stg_claims.claim_key
    where claim_states.claim_state = 'open'
),
steps_to_collect as (
    select
        stg_events.claim_key,
        stg_events.event_date,
        stg_events.event_kind,
        stg_events.event_date > open_claims.due_date as is_after_due,
        open_claims.submission_date
    from stg_events
    inner join open_claims on open_claims.claim_key = stg_events.claim_key
    where
        stg_events.event_kind in (
            'reminder', 'collection_notice', 'submission', 'payment_demand', 'call', 'plan_signed',
            'conciliation_complaint', 'judgment', 'attachment', 'nothing_to_attach', 'surveillance'
        )
),
distances as (
    select
        claim_key,
        event_date,
        lag(event_date) over (
            partition by claim_key order by event_date rows between unbounded preceding and current row
        ) as date_before
    from steps_to_collect
    where is_after_due and event_kind in ('reminder', 'collection_notice', 'payment_demand')
),
-- One that follows the one before too soon, be it on the same day, is no further reminder.
spaced as (
    select
        distances.claim_key,
        distances.event_date,
        row_number() over (
            partition by distances.claim_key order by distances.event_date
            rows between unbounded preceding and current row
        ) as reminder_number
    from distances
    cross join tests
    where
        distances.date_before is null
        or (
            distances.date_before < distances.event_date
            and days_between(distances.date_before, distances.event_date) >= tests.least_days
        )
),
reminded as (
    select
        spaced.claim_key,
        count(*) as reminders,
        max(spaced.event_date) as last_reminder_date,
        min(case when spaced.reminder_number = tests.least_reminders then spaced.event_date end)
            as enough_reminders_date
    from spaced
    cross join tests
    group by spaced.claim_key
),
steps as (
    select
        claim_key,
        min(
            case
                when event_kind = 'nothing_to_attach' then event_date
                when event_kind = 'surveillance' and event_date >= submission_date then event_date
            end
        ) as in_vain_date,
        min(
            case
                when is_after_due and event_kind not in ('reminder', 'collection_notice', 'nothing_to_attach')
                    then event_date
            end
        ) as activity_date
    from steps_to_collect
    group by claim_key
)
select
    open_claims.claim_key,
    open_claims.claim_id,
    open_claims.due_date,
    open_claims.customer_claim,
    steps.in_vain_date,
    case
        when steps.activity_date is null then open_claims.submission_date
        when open_claims.submission_date is null then steps.activity_date
        else least(steps.activity_date, open_claims.submission_date)
    end as activity_date,
    coalesce(reminded.reminders, 0) as reminders,
    reminded.last_reminder_date,
    reminded.enough_reminders_date
from open_claims
left join steps on steps.claim_key = open_claims.claim_key
left join reminded on reminded.claim_key = open_claims.claim_key
