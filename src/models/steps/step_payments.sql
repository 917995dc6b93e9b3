-- step_payments: how many steps were followed by a payment within 7, 14 and 30 days, whatever came between.
--
-- grain   step, channel
-- reads   step_responses
-- units   observed_7 are the steps taken at least 7 days before the cut-off date, paid_7 those of them followed by a payment
select
    step,
    channel,
    count(*) as steps,
    count(case when observed_days >= 7 then 1 end) as observed_7,
    count(case when observed_days >= 7 and paid_days <= 7 then 1 end) as paid_7,
    count(case when observed_days >= 14 then 1 end) as observed_14,
    count(case when observed_days >= 14 and paid_days <= 14 then 1 end) as paid_14,
    count(case when observed_days >= 30 then 1 end) as observed_30,
    count(case when observed_days >= 30 and paid_days <= 30 then 1 end) as paid_30
from step_responses
group by step, channel
