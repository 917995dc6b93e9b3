-- curve_cash: cash of each segment by whole months observed and month of the clock.
--
-- grain   clock, segment, observed_months, month
-- reads   cash_by_age
select
    clock,
    segment,
    observed_months,
    month,
    cast(sum(payments) as bigint) as payments,
    cast(sum(cash) as decimal(38, 2)) as cash,
    cast(sum(principal_paid) as decimal(38, 2)) as principal_paid
from cash_by_age
where observed_months >= 1
group by clock, segment, observed_months, month
