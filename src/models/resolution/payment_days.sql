-- payment_days: what was paid on each claim each day, reversals netted, principal never above what was owed.
--
-- grain   claim_key, paid_date
-- reads   stg_claims, stg_payments
-- units   submission_days count from submission, below 0 before it; cash is all that was paid; principal_paid the part that
--         lowered principal, beside what was settled earlier; excess what came above it; implied is what no payment shows, on claims that the tape says
--         were closed as paid
with
closed_as_paid as (
    select
        stg_claims.claim_key,
        stg_claims.closed_date,
        stg_claims.principal,
        coalesce(sum(stg_payments.principal_amount), 0) as principal_cash
    from stg_claims
    left join stg_payments on stg_payments.claim_key = stg_claims.claim_key
    where stg_claims.close_reason = 'paid'
    group by stg_claims.claim_key, stg_claims.closed_date, stg_claims.principal
),
payments as (
    select claim_key, paid_date, amount, principal_amount, 0 as implied
    from stg_payments
    union all
    select
        claim_key,
        closed_date,
        principal - principal_cash,
        principal - principal_cash,
        principal - principal_cash
    from closed_as_paid
    where principal > principal_cash
),
days as (
    select
        claim_key,
        paid_date,
        sum(amount) as cash,
        sum(principal_amount) as principal_cash,
        sum(implied) as implied
    from payments
    group by claim_key, paid_date
),
running as (
    select
        days.claim_key,
        days.paid_date,
        days.cash,
        days.principal_cash,
        days.implied,
        stg_claims.principal - stg_claims.settled_earlier as principal,
        days_between(stg_claims.submission_date, days.paid_date) as submission_days,
        sum(days.principal_cash) over (
            partition by days.claim_key order by days.paid_date
            rows between unbounded preceding and current row
        ) as principal_cash_so_far
    from days
    inner join stg_claims on stg_claims.claim_key = days.claim_key
),
capped as (
    select
        claim_key,
        paid_date,
        cash,
        principal_cash,
        implied,
        principal,
        submission_days,
        greatest(0, least(principal_cash_so_far, principal)) as paid_after,
        greatest(0, least(principal_cash_so_far - principal_cash, principal)) as paid_before
    from running
)
select
    claim_key,
    paid_date,
    submission_days,
    cast(cash as decimal(18, 2)) as cash,
    cast(paid_after - paid_before as decimal(18, 2)) as principal_paid,
    cast(principal_cash - (paid_after - paid_before) as decimal(18, 2)) as excess,
    cast(implied as decimal(18, 2)) as implied,
    cast(principal - paid_after as decimal(18, 2)) as principal_left
from capped
