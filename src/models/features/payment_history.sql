-- payment_history: what each open claim has paid so far, in windows that end on the cut-off date.
--
-- grain   claim_id
-- reads   claim_states, payment_days, run
-- units   kroner, reversals netted; a window of three months is from the day after the same day three months before;
--         claims on which nothing was booked are not here
select
    payment_days.claim_id,
    sum(payment_days.cash) as cash,
    sum(
        case when payment_days.paid_date > add_months(run.cut_off_date, -3) then payment_days.cash else 0 end
    ) as cash_3_months,
    sum(
        case when payment_days.paid_date > add_months(run.cut_off_date, -6) then payment_days.cash else 0 end
    ) as cash_6_months,
    sum(
        case when payment_days.paid_date > add_months(run.cut_off_date, -12) then payment_days.cash else 0 end
    ) as cash_12_months,
    sum(case when payment_days.cash > 0 then 1 else 0 end) as days_with_payment,
    max(case when payment_days.cash > 0 then payment_days.paid_date end) as paid_last_date
from payment_days
cross join run
inner join claim_states on claim_states.claim_id = payment_days.claim_id
where claim_states.claim_state = 'open'
group by payment_days.claim_id
