-- submissions: every claim handed to collection with something left to pay, and what became of it.
--
-- grain   claim_key
-- reads   claim_states, run, stg_claims, submission_bands
-- units   outcome_days, first_cash_days and observed_days count from submission; principal_submitted is what was unpaid
--         that day; is_followed where payments are known from that day on: of others nobody can say how they were resolved
with
submitted as (
    select
        stg_claims.claim_key,
        stg_claims.debtor_type,
        stg_claims.submission_date,
        days_between(stg_claims.due_date, stg_claims.submission_date) as days_to_submission,
        days_between(stg_claims.submission_date, run.cut_off_date) as observed_days,
        stg_claims.principal - stg_claims.settled_earlier - claim_states.paid_before_submission
            as principal_submitted,
        run.payments_from_date is null or stg_claims.submission_date >= run.payments_from_date as is_followed,
        claim_states.first_cash_days,
        claim_states.resolved_date,
        claim_states.removed_date
    from stg_claims
    cross join run
    inner join claim_states on claim_states.claim_key = stg_claims.claim_key
    where
        stg_claims.submission_date is not null
        and (claim_states.resolved_date is null or claim_states.resolved_date >= stg_claims.submission_date)
        and (claim_states.removed_date is null or claim_states.removed_date >= stg_claims.submission_date)
)
select
    submitted.claim_key,
    submitted.debtor_type,
    submitted.submission_date,
    submitted.days_to_submission,
    submission_bands.submission_band,
    submitted.is_followed,
    submitted.observed_days,
    cast(submitted.principal_submitted as decimal(18, 2)) as principal_submitted,
    submitted.first_cash_days,
    case
        when
            submitted.resolved_date is not null
            and (submitted.removed_date is null or submitted.resolved_date <= submitted.removed_date)
            then 'resolved'
        when submitted.removed_date is not null then 'removed'
        else 'watched'
    end as outcome,
    case
        when
            submitted.resolved_date is not null
            and (submitted.removed_date is null or submitted.resolved_date <= submitted.removed_date)
            then days_between(submitted.submission_date, submitted.resolved_date)
        when submitted.removed_date is not null
            then days_between(submitted.submission_date, submitted.removed_date)
        else submitted.observed_days
    end as outcome_days
from submitted
inner join submission_bands
    on submitted.days_to_submission between submission_bands.from_days and submission_bands.to_days
where submitted.principal_submitted > 0
