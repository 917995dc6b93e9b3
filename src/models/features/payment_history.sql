-- payment_history: what each open claim has paid so far, in windows that end on the cut-off date.
--
-- grain   claim_key
-- reads   claim_states, payment_days, run
-- units   kroner, reversals netted; a window of three months is from the day after the same day three months before;
--         claims on which nothing was booked are not here
with
bounds as (
    select
        add_months(cut_off_date, -3) as three_months_before,
        add_months(cut_off_date, -6) as six_months_before,
        add_months(cut_off_date, -12) as year_before
    from run
)
select
    payment_days.claim_key,
    cast(sum(payment_days.cash) as decimal(18, 2)) as cash,
    cast(
        sum(case when payment_days.paid_date > bounds.three_months_before then payment_days.cash else 0 end)
        as decimal(18, 2)
    ) as cash_3_months,
    cast(
        sum(case when payment_days.paid_date > bounds.six_months_before then payment_days.cash else 0 end)
        as decimal(18, 2)
    ) as cash_6_months,
    cast(
        sum(case when payment_days.paid_date > bounds.year_before then payment_days.cash else 0 end)
        as decimal(18, 2)
    ) as cash_12_months,
    count(case when payment_days.cash > 0 then 1 end) as days_with_payment,
    max(case when payment_days.cash > 0 then payment_days.paid_date end) as paid_last_date
from payment_days
cross join bounds
inner join claim_states on claim_states.claim_key = payment_days.claim_key
where claim_states.claim_state = 'open'
group by payment_days.claim_key
