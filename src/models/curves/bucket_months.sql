-- bucket_months: what came under risk and what became of it in each month of the clock, by bucket of debtors.
--
-- grain   bucket, clock, segment, month
-- reads   bucket_exits, claim_clocks, payment_days
-- units   changes summed over the months up to and including one are the claims and the principal at risk in it, of the
--         claims that were observed through the whole of it; kroner
with
paid as (
    select
        claim_clocks.bucket,
        claim_clocks.clock,
        claim_clocks.segment,
        claim_clocks.observed_months,
        greatest(0, months_between(claim_clocks.anchor_date, payment_days.paid_date)) as month,
        payment_days.cash,
        payment_days.principal_paid
    from claim_clocks
    inner join payment_days on payment_days.claim_key = claim_clocks.claim_key
    where
        claim_clocks.observed_months >= 1
        and (
            (claim_clocks.clock = 'submission' and payment_days.paid_date >= claim_clocks.anchor_date)
            or (
                claim_clocks.clock = 'due'
                and (claim_clocks.left_date is null or payment_days.paid_date < claim_clocks.left_date)
            )
        )
),
paid_in_month as (
    select
        bucket, clock, segment, observed_months, month,
        count(*) as payments,
        sum(cash) as cash,
        sum(principal_paid) as principal_paid
    from paid
    where month < observed_months
    group by bucket, clock, segment, observed_months, month
),
started as (
    select bucket, clock, segment, observed_months, count(*) as claims, sum(principal_at_start) as principal
    from claim_clocks
    where observed_months >= 1
    group by bucket, clock, segment, observed_months
),
removed as (
    select bucket, clock, segment, month, principal
    from bucket_exits
    where exit_kind = 'removed'
),
changes as (
    select bucket, clock, segment, 0 as month, claims, principal, 0 as payments, 0 as cash, 0 as paid, 0 as removed
    from started
    union all
    select bucket, clock, segment, observed_months, -claims, -principal, 0, 0, 0, 0 from started
    union all
    select bucket, clock, segment, month, 0, 0, payments, cash, principal_paid, 0 from paid_in_month
    union all
    select bucket, clock, segment, month + 1, 0, -principal_paid, 0, 0, 0, 0 from paid_in_month
    union all
    select bucket, clock, segment, observed_months, 0, principal_paid, 0, 0, 0, 0 from paid_in_month
    union all
    select bucket, clock, segment, month, 0, 0, 0, 0, 0, principal from removed
    union all
    select bucket, clock, segment, month + 1, -claims, -principal, 0, 0, 0, 0 from bucket_exits
    union all
    select bucket, clock, segment, observed_months, claims, principal, 0, 0, 0, 0 from bucket_exits
)
select
    bucket,
    clock,
    segment,
    month,
    cast(sum(claims) as bigint) as claims_change,
    cast(sum(principal) as decimal(38, 2)) as principal_change,
    cast(sum(payments) as bigint) as payments,
    cast(sum(cash) as decimal(38, 2)) as cash,
    cast(sum(paid) as decimal(38, 2)) as principal_paid,
    cast(sum(removed) as decimal(38, 2)) as principal_removed
from changes
group by bucket, clock, segment, month
