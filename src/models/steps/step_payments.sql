-- step_payments: how many steps were followed by a payment within 7, 14 and 30 days, whatever came between.
--
-- grain   step, channel
-- reads   step_responses
-- units   observed_7 are the steps taken at least 7 days before the cut-off date, paid_7 those of them followed by a payment
select
    step,
    channel,
    sum(steps) as steps,
    sum(case when observed_days >= 7 then steps else 0 end) as observed_7,
    sum(case when observed_days >= 7 and paid_days <= 7 then steps else 0 end) as paid_7,
    sum(case when observed_days >= 14 then steps else 0 end) as observed_14,
    sum(case when observed_days >= 14 and paid_days <= 14 then steps else 0 end) as paid_14,
    sum(case when observed_days >= 30 then steps else 0 end) as observed_30,
    sum(case when observed_days >= 30 and paid_days <= 30 then steps else 0 end) as paid_30
from step_responses
group by step, channel
