-- agency_strata: what each collector resolved and recovered within each horizon, by kind of claim.
--
-- grain   agency_id, is_foreign, horizon_days, debtor_type, claim_type, size_band, submission_band
-- reads   agency_placements, horizons, submission_recoveries
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
        agency_placements.principal_submitted,
        agency_placements.outcome,
        agency_placements.outcome_days,
        horizons.horizon_days
    from agency_placements
    inner join horizons on horizons.horizon_days <= agency_placements.observed_days
    where horizons.horizon_days in (30, 90, 180)
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
    cast(sum(coalesce(submission_recoveries.principal_recovered, 0)) as decimal(38, 2)) as principal_recovered
from mature
left join submission_recoveries
    on
        submission_recoveries.claim_key = mature.claim_key
        and submission_recoveries.horizon_days = mature.horizon_days
group by
    mature.agency_id,
    mature.is_foreign,
    mature.horizon_days,
    mature.debtor_type,
    mature.claim_type,
    mature.size_band,
    mature.submission_band
