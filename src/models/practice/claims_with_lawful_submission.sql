-- claims_with_lawful_submission: the earliest day on which each claim could lawfully be submitted, beside the day it was.
--
-- grain   claim_id
-- reads   dunning_rule_periods, dunning_steps, stg_claims
-- units   days count from the due date; null where lawful_submission_basis says that no rule is known for the day
with
-- A notice that was sent before the claim was past due is none; one with too short a deadline counts with the law's.
notices as (
    select
        dunning_steps.claim_key,
        add_days(
            greatest(
                coalesce(dunning_steps.deadline_date, dunning_steps.event_date),
                add_days(dunning_steps.event_date, periods.notice_deadline_days)
            ),
            periods.days_after_deadline
        ) as lawful_date,
        days_between(dunning_steps.event_date, dunning_steps.deadline_date) < periods.notice_deadline_days
            as is_short,
        periods.notice_deadline_days is not null as is_known
    from dunning_steps
    inner join dunning_rule_periods as periods
        on dunning_steps.event_date >= periods.valid_from and dunning_steps.event_date < periods.valid_to
    where
        dunning_steps.event_kind = 'collection_notice'
        and dunning_steps.days_past_due >= coalesce(periods.first_notice_day, 1)
),
noticed as (
    select
        claim_key,
        min(case when is_known then lawful_date end) as lawful_date,
        min(case when is_known and not coalesce(is_short, false) then lawful_date end) as sound_date
    from notices
    group by claim_key
),
steps as (
    select
        claim_key,
        min(case when event_kind = 'submission' then event_date end) as submission_date,
        count(case when event_kind <> 'submission' then 1 end) as steps_logged
    from dunning_steps
    group by claim_key
),
claims as (
    select
        stg_claims.claim_key,
        stg_claims.claim_id,
        stg_claims.due_date,
        coalesce(stg_claims.submission_date, steps.submission_date) as submission_date,
        coalesce(steps.steps_logged, 0) as steps_logged,
        add_days(stg_claims.due_date, periods.soonest_submission_days) as soonest_date,
        noticed.claim_key is not null as has_notice,
        noticed.lawful_date,
        noticed.sound_date
    from stg_claims
    left join dunning_rule_periods as periods
        on
            add_days(stg_claims.due_date, 1) >= periods.valid_from
            and add_days(stg_claims.due_date, 1) < periods.valid_to
    left join noticed on noticed.claim_key = stg_claims.claim_key
    left join steps on steps.claim_key = stg_claims.claim_key
),
judged as (
    select
        claim_key,
        claim_id,
        due_date,
        submission_date,
        steps_logged,
        soonest_date,
        case when has_notice then lawful_date else soonest_date end as earliest_lawful_submission_date,
        case
            when has_notice and lawful_date is not null and lawful_date = sound_date then 'notice'
            when has_notice and lawful_date is not null then 'notice with a short deadline'
            when not has_notice and soonest_date is not null then 'soonest possible, no notice seen'
            else 'no rule known for the day'
        end as lawful_submission_basis
    from claims
)
select
    claim_key,
    claim_id,
    submission_date,
    steps_logged,
    earliest_lawful_submission_date,
    lawful_submission_basis,
    days_between(due_date, earliest_lawful_submission_date) as lawful_submission_days,
    days_between(due_date, soonest_date) as soonest_submission_days,
    case
        when submission_date < earliest_lawful_submission_date
            then days_between(submission_date, earliest_lawful_submission_date)
        when submission_date is not null and earliest_lawful_submission_date is not null then 0
    end as days_too_early
from judged
