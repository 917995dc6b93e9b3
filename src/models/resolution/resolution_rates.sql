-- resolution_rates: what was resolved and recovered by band of days to submission, within each horizon.
--
-- grain   submission_band, horizon_days
-- reads   horizons, submission_bands, submission_recoveries, submissions
-- units   resolved and recovered count only claims observed at least the horizon
with
counted as (
    select
        submissions.submission_band,
        horizons.horizon_days,
        count(*) as submitted,
        count(case when submissions.observed_days >= horizons.horizon_days then 1 end) as observed,
        count(case
            when
                submissions.observed_days >= horizons.horizon_days
                and submissions.outcome = 'resolved'
                and submissions.outcome_days <= horizons.horizon_days
                then 1
        end) as resolved,
        sum(case
            when submissions.observed_days >= horizons.horizon_days then submissions.principal_submitted
            else 0
        end) as principal_observed,
        sum(case
            when
                submissions.observed_days >= horizons.horizon_days
                and submissions.outcome = 'resolved'
                and submissions.outcome_days <= horizons.horizon_days
                then submissions.principal_submitted
            else 0
        end) as principal_resolved
    from submissions
    cross join horizons
    where submissions.is_followed
    group by submissions.submission_band, horizons.horizon_days
),
recovered as (
    select
        submissions.submission_band,
        submission_recoveries.horizon_days,
        sum(submission_recoveries.principal_recovered) as principal_recovered
    from submissions
    inner join submission_recoveries on submission_recoveries.claim_key = submissions.claim_key
    group by submissions.submission_band, submission_recoveries.horizon_days
)
select
    submission_bands.position,
    counted.submission_band,
    counted.horizon_days,
    counted.submitted,
    counted.observed,
    counted.resolved,
    cast(counted.principal_observed as decimal(38, 2)) as principal_observed,
    cast(counted.principal_resolved as decimal(38, 2)) as principal_resolved,
    cast(coalesce(recovered.principal_recovered, 0) as decimal(38, 2)) as principal_recovered
from counted
inner join submission_bands on submission_bands.submission_band = counted.submission_band
left join recovered
    on
        recovered.submission_band = counted.submission_band
        and recovered.horizon_days = counted.horizon_days
