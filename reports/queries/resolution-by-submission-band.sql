-- en: How much is resolved within a year, by days from due date to submission?
-- nb: Hvor mye er løst innen et år, etter dager fra forfall til innsending?
--
-- Only claims that were watched for the whole year count; younger ones would look worse than they are.
select
    submission_band,
    submitted,
    observed,
    resolved,
    round(resolved / nullif(observed, 0), 4) as resolution_rate_by_count,
    round(cast(principal_recovered as double) / nullif(principal_observed, 0), 4) as recovery_rate
from resolution_rates
where horizon_days = 365
order by position
