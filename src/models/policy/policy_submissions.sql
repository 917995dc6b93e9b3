-- policy_submissions: the submissions of the last twelve months as each policy would have had them, by part of the mix.
--
-- grain   policy, days, debtor_type, size_band, claim_kind, creditor_group
-- reads   claims_with_lawful_submission, mix_days, policies, run, stg_claims, submission_mix
-- units   days stands for a step of days from due date to submission under the policy; krone_days_saved is principal
--         times the days by which the policy is earlier; claims without a lawful day that is known stay as they were
with
submitted as (
    select
        submission_mix.claim_key,
        stg_claims.due_date,
        submission_mix.submission_date,
        submission_mix.days_to_submission,
        submission_mix.debtor_type,
        submission_mix.size_band,
        submission_mix.claim_kind,
        submission_mix.creditor_group,
        submission_mix.principal_submitted,
        lawful.earliest_lawful_submission_date,
        add_days(stg_claims.due_date, lawful.soonest_submission_days) as soonest_lawful_date
    from submission_mix
    cross join run
    inner join stg_claims on stg_claims.claim_key = submission_mix.claim_key
    inner join claims_with_lawful_submission as lawful on lawful.claim_key = submission_mix.claim_key
    where submission_mix.submission_date > add_months(run.cut_off_date, -12)
),
bounded as (
    select
        policies.policy,
        policies.submit_on_day,
        policies.batch_day,
        submitted.*,
        case
            when policies.notices = 'earliest' then submitted.soonest_lawful_date
            else submitted.earliest_lawful_submission_date
        end as lawful_date
    from submitted
    cross join policies
),
floored as (
    select
        bounded.*,
        case
            when submit_on_day is not null then greatest(add_days(due_date, submit_on_day), lawful_date)
            else greatest(add_days(due_date, 1), lawful_date)
        end as first_date
    from bounded
),
dated as (
    select
        floored.*,
        case
            when submit_on_day is null and batch_day is null then submission_date
            when lawful_date is null then submission_date
            when batch_day is null then first_date
            when day(first_date) <= batch_day then add_days(first_of_month(first_date), batch_day - 1)
            else add_days(add_months(first_of_month(first_date), 1), batch_day - 1)
        end as policy_date
    from floored
),
counted as (
    select
        dated.*,
        days_between(due_date, policy_date) as policy_days
    from dated
)
select
    counted.policy,
    mix_days.days,
    counted.debtor_type,
    counted.size_band,
    counted.claim_kind,
    counted.creditor_group,
    count(*) as claims,
    count(case when counted.policy_days < counted.days_to_submission then 1 end) as claims_earlier,
    count(case when counted.policy_days > counted.days_to_submission then 1 end) as claims_later,
    count(case when counted.lawful_date is null then 1 end) as claims_without_lawful_day,
    cast(sum(counted.principal_submitted) as decimal(38, 2)) as principal,
    cast(
        sum(counted.principal_submitted * (counted.days_to_submission - counted.policy_days)) as decimal(38, 2)
    ) as krone_days_saved
from counted
inner join mix_days on counted.policy_days between mix_days.from_days and mix_days.to_days
group by
    counted.policy,
    mix_days.days,
    counted.debtor_type,
    counted.size_band,
    counted.claim_kind,
    counted.creditor_group
