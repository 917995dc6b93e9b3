-- dunning_notice_findings: collection notices, submissions and payment demands that came too early or left too little time.
--
-- grain   claim_key, rule, event_row
-- reads   claims_with_lawful_submission, dunning_rule_periods, dunning_steps
-- units   found and allowed in the unit of the rule: days, days past due, notices
with
steps as (
    select
        dunning_steps.claim_key,
        dunning_steps.event_row,
        dunning_steps.event_kind,
        dunning_steps.event_date,
        dunning_steps.days_past_due,
        days_between(dunning_steps.event_date, dunning_steps.deadline_date) as deadline_days,
        periods.first_notice_day,
        periods.notice_deadline_days,
        periods.demand_deadline_days
    from dunning_steps
    inner join dunning_rule_periods as periods
        on dunning_steps.event_date >= periods.valid_from and dunning_steps.event_date < periods.valid_to
    where dunning_steps.event_kind in ('collection_notice', 'payment_demand')
),
-- A notice without a deadline of its own lasted until what came next.
run_on as (
    select
        steps.claim_key,
        steps.event_row,
        steps.event_date,
        steps.event_kind,
        steps.notice_deadline_days,
        greatest(0, min(days_between(steps.event_date, dunning_steps.event_date)) - 1) as deadline_days
    from steps
    inner join dunning_steps
        on
            dunning_steps.claim_key = steps.claim_key
            and dunning_steps.event_date >= steps.event_date
            and dunning_steps.event_kind in ('submission', 'payment_demand', 'conciliation_complaint', 'attachment')
    where steps.event_kind = 'collection_notice' and steps.deadline_days is null
    group by
        steps.claim_key, steps.event_row, steps.event_date, steps.event_kind, steps.notice_deadline_days
),
submitted as (
    select
        lawful.claim_key,
        lawful.submission_date,
        lawful.lawful_submission_basis,
        lawful.steps_logged,
        lawful.days_too_early,
        lawful.lawful_submission_days,
        coalesce(min(dunning_steps.event_row), 0) as event_row
    from claims_with_lawful_submission as lawful
    left join dunning_steps
        on
            dunning_steps.claim_key = lawful.claim_key
            and dunning_steps.event_kind = 'submission'
            and dunning_steps.event_date = lawful.submission_date
    where
        lawful.days_too_early > 0
        or (
            lawful.days_too_early = 0
            and lawful.steps_logged > 0
            and lawful.lawful_submission_basis = 'soonest possible, no notice seen'
        )
    group by
        lawful.claim_key, lawful.submission_date, lawful.lawful_submission_basis, lawful.steps_logged,
        lawful.days_too_early, lawful.lawful_submission_days
)
select
    claim_key,
    'early_notice' as rule,
    event_row,
    event_date,
    event_kind,
    'breach' as severity,
    days_past_due as found,
    first_notice_day as allowed
from steps
where event_kind = 'collection_notice' and days_past_due < first_notice_day
union all
select
    claim_key, 'short_notice_deadline', event_row, event_date, event_kind, 'breach', deadline_days,
    notice_deadline_days
from steps
where event_kind = 'collection_notice' and deadline_days < notice_deadline_days
union all
select
    claim_key, 'short_notice_deadline', event_row, event_date, event_kind, 'doubt', deadline_days,
    notice_deadline_days
from run_on
where deadline_days < notice_deadline_days
union all
select
    claim_key, 'short_demand_deadline', event_row, event_date, event_kind, 'breach', deadline_days,
    demand_deadline_days
from steps
where event_kind = 'payment_demand' and deadline_days < demand_deadline_days
union all
select
    claim_key, 'early_submission', event_row, submission_date, 'submission', 'breach',
    lawful_submission_days - days_too_early, lawful_submission_days
from submitted
where days_too_early > 0
union all
select claim_key, 'submission_without_notice', event_row, submission_date, 'submission', 'doubt', 0, 1
from submitted
where steps_logged > 0 and lawful_submission_basis = 'soonest possible, no notice seen'
union all
select
    steps.claim_key, 'early_demand', steps.event_row, steps.event_date, steps.event_kind, 'breach',
    steps.days_past_due, lawful.lawful_submission_days
from steps
inner join claims_with_lawful_submission as lawful on lawful.claim_key = steps.claim_key
where
    steps.event_kind = 'payment_demand'
    and steps.event_date < lawful.earliest_lawful_submission_date
    and (lawful.submission_date is null or steps.event_date < lawful.submission_date)
