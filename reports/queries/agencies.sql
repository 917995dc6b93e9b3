-- en: What has each agency resolved within 180 days, as it stands?
-- nb: Hva har hvert inkassoselskap løst innen 180 dager, slik det står?
--
-- Raw rates: agencies that were given fresher claims look better. A fair comparison adjusts for what each was given.
select
    coalesce(stg_claims.agency_id, 'own collection') as agency,
    count(*) as observed,
    count(*) filter (submissions.outcome = 'resolved' and submissions.outcome_days <= 180) as resolved,
    round(
        count(*) filter (submissions.outcome = 'resolved' and submissions.outcome_days <= 180)
        / count(*), 4
    ) as resolution_rate_by_count,
    median(submissions.days_to_submission) as median_days_to_submission,
    sum(submissions.principal_submitted) as principal_submitted
from submissions
inner join stg_claims using (claim_key)
where submissions.observed_days >= 180
group by agency
order by resolution_rate_by_count desc, agency
