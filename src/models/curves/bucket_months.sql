-- bucket_months: what came under risk and what became of it in each month of the clock, by bucket of debtors.
--
-- grain   bucket, clock, segment, month
-- reads   bucket_exits, claim_clocks, payment_days, segments
-- units   changes summed over the months up to and including one are the claims and the principal at risk in it, of the
--         claims that were observed through the whole of it; kroner
with
paid as (
    select
        claim_clocks.bucket,
        claim_clocks.segment_number,
        claim_clocks.observed_months,
        greatest(0, months_between(claim_clocks.anchor_date, payment_days.paid_date)) as month,
        payment_days.cash,
        payment_days.principal_paid
    from claim_clocks
    inner join payment_days on payment_days.claim_key = claim_clocks.claim_key
    where
        claim_clocks.observed_months >= 1
        and (
            claim_clocks.entry_month = 0
            or months_between(claim_clocks.anchor_date, payment_days.paid_date) >= claim_clocks.entry_month
        )
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
        bucket, segment_number, observed_months, month,
        count(*) as payments,
        sum(cash) as cash,
        sum(principal_paid) as principal_paid
    from paid
    where month < observed_months
    group by bucket, segment_number, observed_months, month
),
started as (
    select
        bucket,
        segment_number,
        observed_months,
        entry_month,
        count(*) as claims,
        sum(principal_at_entry) as principal
    from claim_clocks
    where observed_months >= 1 and entry_month is not null
    group by bucket, segment_number, observed_months, entry_month
),
exits as (
    select
        bucket,
        segment_number,
        observed_months,
        month,
        sum(claims) as claims,
        sum(principal) as principal,
        sum(case when exit_kind = 'removed' then principal else 0 end) as removed
    from bucket_exits
    group by bucket, segment_number, observed_months, month
),
changes as (
    select
        bucket, segment_number, entry_month as month, claims, principal, 0 as payments, 0 as cash, 0 as paid,
        0 as removed
    from started
    union all
    select bucket, segment_number, observed_months, -claims, -principal, 0, 0, 0, 0 from started
    union all
    select bucket, segment_number, month, 0, 0, payments, cash, principal_paid, 0 from paid_in_month
    union all
    select bucket, segment_number, month + 1, 0, -principal_paid, 0, 0, 0, 0 from paid_in_month
    union all
    select bucket, segment_number, observed_months, 0, principal_paid, 0, 0, 0, 0 from paid_in_month
    union all
    select bucket, segment_number, month, 0, 0, 0, 0, 0, removed from exits
    union all
    select bucket, segment_number, month + 1, -claims, -principal, 0, 0, 0, 0 from exits
    union all
    select bucket, segment_number, observed_months, claims, principal, 0, 0, 0, 0 from exits
),
summed as (
    select
        bucket,
        segment_number,
        month,
        sum(claims) as claims,
        sum(principal) as principal,
        sum(payments) as payments,
        sum(cash) as cash,
        sum(paid) as paid,
        sum(removed) as removed
    from changes
    group by bucket, segment_number, month
)
select
    summed.bucket,
    segments.clock,
    segments.segment,
    summed.month,
    cast(summed.claims as bigint) as claims_change,
    cast(summed.principal as decimal(38, 2)) as principal_change,
    cast(summed.payments as bigint) as payments,
    cast(summed.cash as decimal(38, 2)) as cash,
    cast(summed.paid as decimal(38, 2)) as principal_paid,
    cast(summed.removed as decimal(38, 2)) as principal_removed
from summed
inner join segments on segments.segment_number = summed.segment_number
