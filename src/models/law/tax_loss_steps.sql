-- tax_loss_steps: what was done to collect each open claim, as far as the tests of loss in tax ask for it.
--
-- grain   claim_id
-- reads   claim_states, law_tax_loss_tests, run, stg_claims, stg_events
-- units   reminders are those after the due date that keep their distance from the last one counted; five at most are counted
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
letters as (
    select distinct claim_key, event_date
    from steps_to_collect
    where is_after_due and event_kind in ('reminder', 'collection_notice', 'payment_demand')
),
-- One that follows the last one counted too soon is no further reminder, nor does it undo those that are.
followers as (
    select letters.claim_key, letters.event_date, min(later.event_date) as next_date
    from letters
    cross join tests
    inner join letters as later
        on
            later.claim_key = letters.claim_key
            and later.event_date > letters.event_date
            and days_between(letters.event_date, later.event_date) >= tests.least_days
    group by letters.claim_key, letters.event_date
),
firsts as (
    select claim_key, min(event_date) as first_date
    from letters
    group by claim_key
),
counted as (
    select
        firsts.claim_key,
        firsts.first_date,
        seconds.next_date as second_date,
        thirds.next_date as third_date,
        fourths.next_date as fourth_date,
        fifths.next_date as fifth_date
    from firsts
    left join followers as seconds
        on seconds.claim_key = firsts.claim_key and seconds.event_date = firsts.first_date
    left join followers as thirds
        on thirds.claim_key = firsts.claim_key and thirds.event_date = seconds.next_date
    left join followers as fourths
        on fourths.claim_key = firsts.claim_key and fourths.event_date = thirds.next_date
    left join followers as fifths
        on fifths.claim_key = firsts.claim_key and fifths.event_date = fourths.next_date
),
reminded as (
    select
        counted.claim_key,
        case
            when counted.fifth_date is not null then 5
            when counted.fourth_date is not null then 4
            when counted.third_date is not null then 3
            when counted.second_date is not null then 2
            else 1
        end as reminders,
        coalesce(
            counted.fifth_date, counted.fourth_date, counted.third_date, counted.second_date, counted.first_date
        ) as last_reminder_date,
        case tests.least_reminders
            when 1 then counted.first_date
            when 2 then counted.second_date
            when 3 then counted.third_date
            when 4 then counted.fourth_date
            when 5 then counted.fifth_date
        end as enough_reminders_date
    from counted
    cross join tests
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
