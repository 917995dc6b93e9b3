-- claims_with_tax_loss: whether the seller may take each open claim for lost in tax, by which test, and what is missing.
--
-- grain   claim_id
-- reads   claim_states, law_tax_loss_tests, run, stg_claims, stg_events
-- units   reminders are those after the due date that keep their distance; ready_on is the earliest day that the test
--         is met, reckoned as if what is missing were sent from the day after the cut-off date
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
event_tape as (
    select count(*) > 0 as has_events
    from stg_events
),
open_claims as (
    select
        stg_claims.claim_id,
        stg_claims.due_date,
        stg_claims.submission_date,
        case
            when stg_claims.claim_type in ('loan', 'credit_card', 'damages', 'public_fee') then 'no'
            when stg_claims.claim_type in ('judgment', 'other', 'not stated') then 'not known'
            else 'yes'
        end as customer_claim
    from stg_claims
    inner join claim_states on claim_states.claim_id = stg_claims.claim_id
    where claim_states.claim_state = 'open'
),
reminder_days as (
    select stg_events.claim_id, stg_events.event_date
    from stg_events
    inner join open_claims on open_claims.claim_id = stg_events.claim_id
    where
        stg_events.event_kind in ('reminder', 'collection_notice', 'payment_demand')
        and stg_events.event_date > open_claims.due_date
    group by stg_events.claim_id, stg_events.event_date
),
distances as (
    select
        claim_id,
        event_date,
        lag(event_date) over (
            partition by claim_id order by event_date rows between unbounded preceding and current row
        ) as date_before
    from reminder_days
),
-- One that follows the one before too soon is no further reminder.
spaced as (
    select
        distances.claim_id,
        distances.event_date,
        row_number() over (
            partition by distances.claim_id order by distances.event_date
            rows between unbounded preceding and current row
        ) as reminder_number
    from distances
    cross join tests
    where
        distances.date_before is null
        or days_between(distances.date_before, distances.event_date) >= tests.least_days
),
reminded as (
    select
        spaced.claim_id,
        count(*) as reminders,
        max(spaced.event_date) as last_reminder_date,
        min(case when spaced.reminder_number = tests.least_reminders then spaced.event_date end)
            as enough_reminders_date
    from spaced
    cross join tests
    group by spaced.claim_id
),
steps as (
    select
        stg_events.claim_id,
        min(
            case
                when stg_events.event_kind = 'nothing_to_attach' then stg_events.event_date
                when
                    stg_events.event_kind = 'surveillance'
                    and stg_events.event_date >= open_claims.submission_date
                    then stg_events.event_date
            end
        ) as in_vain_date,
        min(
            case
                when
                    stg_events.event_kind in (
                        'submission', 'payment_demand', 'call', 'plan_signed', 'conciliation_complaint',
                        'judgment', 'attachment', 'surveillance'
                    )
                    and stg_events.event_date > open_claims.due_date
                    then stg_events.event_date
            end
        ) as activity_date
    from stg_events
    inner join open_claims on open_claims.claim_id = stg_events.claim_id
    group by stg_events.claim_id
),
told as (
    select
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
    left join steps on steps.claim_id = open_claims.claim_id
    left join reminded on reminded.claim_id = open_claims.claim_id
),
-- The reminder that makes them enough: sent already, or the last of those that are missing.
enough as (
    select
        told.claim_id,
        told.due_date,
        told.customer_claim,
        told.in_vain_date,
        told.activity_date is not null as has_activity,
        told.reminders,
        greatest(0, tests.least_reminders - told.reminders) as reminders_missing,
        add_days(
            case
                when told.enough_reminders_date is not null then told.enough_reminders_date
                else add_days(
                    greatest(
                        run.day_after_cut_off,
                        add_days(told.due_date, 1),
                        add_days(coalesce(told.last_reminder_date, told.due_date), tests.least_days)
                    ),
                    tests.least_days * (tests.least_reminders - told.reminders - 1)
                )
            end,
            tests.least_days
        ) as reminded_date,
        case
            when told.activity_date is null then run.day_after_cut_off
            else told.activity_date
        end as active_date,
        add_days(add_months(told.due_date, tests.least_months), 1) as unpaid_long_date,
        event_tape.has_events and tests.least_reminders is not null as is_known
    from told
    cross join run
    cross join tests
    cross join event_tape
),
ready as (
    select
        enough.claim_id,
        enough.customer_claim,
        enough.in_vain_date,
        enough.has_activity,
        enough.reminders,
        enough.reminders_missing,
        enough.is_known,
        case
            when enough.is_known
                then greatest(enough.reminded_date, enough.active_date, enough.unpaid_long_date)
        end as reminded_in_vain_date
    from enough
),
judged as (
    select
        ready.claim_id,
        ready.customer_claim,
        ready.in_vain_date,
        ready.has_activity,
        ready.reminders,
        ready.reminders_missing,
        ready.is_known,
        ready.reminded_in_vain_date,
        case
            when not ready.is_known then 'not known'
            when ready.in_vain_date is not null then 'in vain'
            when ready.customer_claim = 'no' or ready.reminded_in_vain_date > run.cut_off_date then 'none shown'
            when ready.customer_claim = 'not known' then 'not known'
            else 'reminders'
        end as tax_loss_criterion
    from ready
    cross join run
)
select
    judged.claim_id,
    judged.tax_loss_criterion,
    case
        when judged.tax_loss_criterion <> 'not known'
            then judged.tax_loss_criterion in ('in vain', 'reminders')
    end as tax_loss_ready,
    judged.customer_claim,
    case when judged.is_known then judged.reminders end as reminders,
    case
        when judged.is_known and judged.in_vain_date is null and judged.customer_claim <> 'no'
            then judged.reminders_missing
    end as reminders_missing,
    case when judged.is_known then judged.has_activity end as has_activity,
    case
        when not judged.is_known then null
        when judged.in_vain_date is not null and judged.customer_claim = 'yes'
            then least(judged.in_vain_date, judged.reminded_in_vain_date)
        when judged.in_vain_date is not null then judged.in_vain_date
        when judged.customer_claim = 'yes' then judged.reminded_in_vain_date
    end as ready_on,
    case
        when judged.customer_claim = 'no' then 'no'
        when
            judged.tax_loss_criterion = 'not known'
            or judged.customer_claim = 'not known'
            or stg_claims.claim_type in ('rent', 'health')
            then 'not known'
        when judged.tax_loss_criterion = 'none shown' then 'not yet'
        else 'if charged'
    end as vat_recoverable
from judged
inner join stg_claims on stg_claims.claim_id = judged.claim_id
