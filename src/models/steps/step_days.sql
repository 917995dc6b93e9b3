-- step_days: how many steps were answered by payment, overtaken by the next step or last watched on each day after them.
--
-- grain   step, channel, day
-- reads   step_responses
-- units   day counts from the step; all that came later than day 31 stands at 31 as watched
with
days as (
    select
        step,
        channel,
        case when outcome_days > 31 then 31 else outcome_days end as day,
        case when outcome_days > 31 then 'watched' else outcome end as outcome
    from step_responses
)
select
    step,
    channel,
    day,
    count(case when outcome = 'paid' then 1 end) as paid,
    count(case when outcome in ('next step', 'removed') then 1 end) as ended,
    count(case when outcome = 'watched' then 1 end) as watched
from days
group by step, channel, day
