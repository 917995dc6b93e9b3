-- resolution_days: how many submitted claims were resolved, removed or last watched on each day since submission.
--
-- grain   submission_band, day
-- reads   submissions
-- units   day counts from submission; all that came later than day 366 stands at 366 as watched
with
days as (
    select
        submission_band,
        case when outcome_days > 366 then 366 else outcome_days end as day,
        case when outcome_days > 366 then 'watched' else outcome end as outcome
    from submissions
    where is_followed
)
select
    submission_band,
    day,
    count(case when outcome = 'resolved' then 1 end) as resolved,
    count(case when outcome = 'removed' then 1 end) as removed,
    count(case when outcome = 'watched' then 1 end) as watched
from days
group by submission_band, day
