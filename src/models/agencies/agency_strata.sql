-- agency_strata: what each collector resolved and recovered within each horizon, by kind of claim.
--
-- grain   agency_id, is_foreign, horizon_days, debtor_type, claim_type, size_band, submission_band
-- reads   agency_placements, horizons, payment_days
-- units   only placements observed at least the horizon are counted; principal is what was submitted
with
mature as (
    select
        agency_placements.claim_key,
        agency_placements.agency_id,
        agency_placements.is_foreign,
        agency_placements.debtor_type,
        agency_placements.claim_type,
        agency_placements.size_band,
        agency_placements.submission_band,
        agency_placements.submission_date,
        agency_placements.principal_submitted,
        agency_placements.outcome,
        agency_placements.outcome_days,
        agency_placements.first_cash_days,
        horizons.horizon_days
    from agency_placements
    inner join horizons on horizons.horizon_days <= agency_placements.observed_days
    where horizons.horizon_days in (30, 90, 180)
),
recovered as (
    select mature.claim_key, mature.horizon_days, sum(payment_days.principal_paid) as principal_recovered
    from mature
    inner join payment_days on payment_days.claim_key = mature.claim_key
    where
        mature.first_cash_days <= mature.horizon_days
        and payment_days.paid_date >= mature.submission_date
        and days_between(mature.submission_date, payment_days.paid_date) <= mature.horizon_days
    group by mature.claim_key, mature.horizon_days
)
select
    mature.agency_id,
    mature.is_foreign,
    mature.horizon_days,
    mature.debtor_type,
    mature.claim_type,
    mature.size_band,
    mature.submission_band,
    count(*) as placements,
    count(case
        when mature.outcome = 'resolved' and mature.outcome_days <= mature.horizon_days then 1
    end) as resolved,
    cast(sum(mature.principal_submitted) as decimal(38, 2)) as principal,
    cast(sum(coalesce(recovered.principal_recovered, 0)) as decimal(38, 2)) as principal_recovered
from mature
left join recovered
    on recovered.claim_key = mature.claim_key and recovered.horizon_days = mature.horizon_days
group by
    mature.agency_id,
    mature.is_foreign,
    mature.horizon_days,
    mature.debtor_type,
    mature.claim_type,
    mature.size_band,
    mature.submission_band
