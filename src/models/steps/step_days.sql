-- step_days: how many steps were answered by payment, overtaken by the next step or last watched on each day after them.
--
-- grain   step, channel, day
-- reads   step_responses
-- units   day counts from the step; all that came on day 31 or later stands at 31 as watched
select
    step,
    channel,
    outcome_days as day,
    sum(case when outcome = 'paid' and outcome_days < 31 then steps else 0 end) as paid,
    sum(case when outcome in ('next step', 'removed') and outcome_days < 31 then steps else 0 end) as ended,
    sum(case when outcome = 'watched' or outcome_days >= 31 then steps else 0 end) as watched
from step_responses
group by step, channel, outcome_days
