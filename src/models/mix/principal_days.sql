-- principal_days: kroner submitted that were resolved, removed or last watched by each fifth day, by bucket of debtors.
--
-- grain   submission_band, cluster, day
-- reads   stg_claims, submissions
-- units   day is the end of a step of five days since submission; all that came later than day 366 stands at 370 as watched
with
days as (
    select
        submissions.submission_band,
        stg_claims.debtor_bucket as cluster,
        case
            when submissions.outcome_days > 366 then 370
            else step_end(submissions.outcome_days, 5)
        end as day,
        case when submissions.outcome_days > 366 then 'watched' else submissions.outcome end as outcome,
        submissions.principal_submitted
    from submissions
    inner join stg_claims on stg_claims.claim_key = submissions.claim_key
    where submissions.is_followed
)
select
    submission_band,
    cluster,
    day,
    cast(sum(case when outcome = 'resolved' then principal_submitted else 0 end) as decimal(38, 2)) as resolved,
    cast(sum(case when outcome = 'removed' then principal_submitted else 0 end) as decimal(38, 2)) as removed,
    cast(sum(case when outcome = 'watched' then principal_submitted else 0 end) as decimal(38, 2)) as watched
from days
group by submission_band, cluster, day
