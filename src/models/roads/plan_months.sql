-- plan_months: what claims on instalment plans have paid, by months since the plan was signed, kept and broken alike.
--
-- grain   plan_month
-- reads   months_back, payment_days, plans, run
-- units   plan_month 1 is the month that begins on the day of signing; only plans signed at least so many months before
--         the cut-off date are counted, and only the first plan of a claim; cash is principal paid in that month alone,
--         paid_to_date all since signing; the squares are kroner squared, for the error of paid_to_date over principal
with
numbered as (
    select
        claim_key,
        signed_date,
        principal_at_signing,
        row_number() over (
            partition by claim_key order by signed_date, event_row
            rows between unbounded preceding and current row
        ) as place
    from plans
    where principal_at_signing > 0
),
watched as (
    select
        numbered.claim_key,
        numbered.principal_at_signing,
        months_back.months_back as plan_month,
        add_months(numbered.signed_date, months_back.months_back - 1) as first_day,
        add_months(numbered.signed_date, months_back.months_back) as day_after
    from numbered
    cross join run
    inner join months_back
        on add_months(numbered.signed_date, months_back.months_back) <= run.day_after_cut_off
    where numbered.place = 1 and months_back.months_back >= 1
),
paid as (
    select watched.claim_key, watched.plan_month, sum(payment_days.principal_paid) as cash
    from watched
    inner join payment_days
        on
            payment_days.claim_key = watched.claim_key
            and payment_days.paid_date >= watched.first_day
            and payment_days.paid_date < watched.day_after
    group by watched.claim_key, watched.plan_month
),
amounts as (
    select
        watched.plan_month,
        watched.principal_at_signing,
        coalesce(paid.cash, 0) as cash,
        cast(
            sum(coalesce(paid.cash, 0)) over (
                partition by watched.claim_key order by watched.plan_month
                rows between unbounded preceding and current row
            ) as decimal(18, 2)
        ) as paid_to_date
    from watched
    left join paid on paid.claim_key = watched.claim_key and paid.plan_month = watched.plan_month
)
select
    plan_month,
    count(*) as plans,
    cast(sum(principal_at_signing) as decimal(38, 2)) as principal_at_signing,
    cast(sum(cash) as decimal(38, 2)) as cash,
    cast(sum(paid_to_date) as decimal(38, 2)) as paid_to_date,
    cast(sum(principal_at_signing * principal_at_signing) as double) as principal_squares,
    cast(sum(principal_at_signing * paid_to_date) as double) as principal_paid_products,
    cast(sum(paid_to_date * paid_to_date) as double) as paid_squares
from amounts
group by plan_month
