-- cash_by_age: what claims paid in each month of their clock, by segment and vintage.
--
-- grain   clock, segment, vintage_month, observed_months, is_from_start, month
-- reads   claim_clocks, payment_days, segments
-- units   month 0 is the first month from day 0, and holds what was paid before it too; is_from_start where payments are
--         known from day 0 of the clock: of other claims the months before they are known are left out
with
placed as (
    select
        claim_clocks.segment_number,
        claim_clocks.vintage_month,
        claim_clocks.observed_months,
        claim_clocks.entry_month = 0 as is_from_start,
        greatest(0, months_between(claim_clocks.anchor_date, payment_days.paid_date)) as month,
        payment_days.cash,
        payment_days.principal_paid
    from claim_clocks
    inner join payment_days on payment_days.claim_key = claim_clocks.claim_key
    where
        (
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
summed as (
    select
        segment_number,
        vintage_month,
        observed_months,
        is_from_start,
        month,
        count(*) as payments,
        sum(cash) as cash,
        sum(principal_paid) as principal_paid
    from placed
    group by segment_number, vintage_month, observed_months, is_from_start, month
)
select
    segments.clock,
    segments.segment,
    summed.vintage_month,
    summed.observed_months,
    summed.is_from_start,
    summed.month,
    summed.payments,
    cast(summed.cash as decimal(38, 2)) as cash,
    cast(summed.principal_paid as decimal(38, 2)) as principal_paid
from summed
inner join segments on segments.segment_number = summed.segment_number
