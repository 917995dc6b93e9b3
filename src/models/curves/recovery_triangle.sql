-- recovery_triangle: cash and resolutions of each vintage by development month.
--
-- grain   clock, vintage_month, month
-- reads   cash_by_age, exits_by_age
-- units   of claims whose payments are known from day 0 of the clock
with
cells as (
    select clock, vintage_month, month, cash, 0 as resolved
    from cash_by_age
    where observed_months >= 0 and is_from_start
    union all
    select clock, vintage_month, month, 0, claims
    from exits_by_age
    where observed_months >= 0 and is_from_start and exit_kind = 'resolved'
)
select
    clock,
    vintage_month,
    month,
    cast(sum(cash) as decimal(38, 2)) as cash,
    cast(sum(resolved) as bigint) as resolved
from cells
group by clock, vintage_month, month
