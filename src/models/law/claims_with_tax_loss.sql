-- claims_with_tax_loss: whether the seller may take each open claim for lost in tax, by which test, and what is missing.
--
-- grain   claim_id
-- reads   law_tax_loss_tests, run, stg_claims, stg_events, tax_loss_steps
-- units   ready_on is the earliest day that the test is met, reckoned as if what is missing were sent from the day
--         after the cut-off date
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
-- The reminder that makes them enough: sent already, or the last of those that are missing.
enough as (
    select
        tax_loss_steps.claim_key,
        tax_loss_steps.due_date,
        tax_loss_steps.customer_claim,
        tax_loss_steps.in_vain_date,
        tax_loss_steps.activity_date is not null as has_activity,
        tax_loss_steps.reminders,
        greatest(0, tests.least_reminders - tax_loss_steps.reminders) as reminders_missing,
        add_days(
            case
                when tax_loss_steps.enough_reminders_date is not null then tax_loss_steps.enough_reminders_date
                else add_days(
                    greatest(
                        run.day_after_cut_off,
                        add_days(tax_loss_steps.due_date, 1),
                        add_days(coalesce(tax_loss_steps.last_reminder_date, tax_loss_steps.due_date), tests.least_days)
                    ),
                    tests.least_days * (tests.least_reminders - tax_loss_steps.reminders - 1)
                )
            end,
            tests.least_days
        ) as reminded_date,
        case
            when tax_loss_steps.activity_date is null then run.day_after_cut_off
            else tax_loss_steps.activity_date
        end as active_date,
        add_days(add_months(tax_loss_steps.due_date, tests.least_months), 1) as unpaid_long_date,
        event_tape.has_events and tests.least_reminders is not null as is_known
    from tax_loss_steps
    cross join run
    cross join tests
    cross join event_tape
),
ready as (
    select
        enough.claim_key,
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
        ready.claim_key,
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
    judged.claim_key,
    stg_claims.claim_id,
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
inner join stg_claims on stg_claims.claim_key = judged.claim_key
