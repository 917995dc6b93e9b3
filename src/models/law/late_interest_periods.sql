-- late_interest_periods: stretches of days with one rate and one length of year, for consumers, businesses and agreed rates.
--
-- grain   rate_kind, accrues_from
-- reads   calendar_half_years, law_late_interest_rates, law_settings
-- units   accrues_until is the first day that is no longer in the stretch; no stretch crosses 1 January or 1 July;
--         annual_rate is null where the claim brings its own
with
rates as (
    select 'consumer' as rate_kind, valid_from, valid_to, annual_rate
    from law_late_interest_rates
    where applies_to in ('all', 'consumer')
    union all
    select 'business', valid_from, valid_to, annual_rate
    from law_late_interest_rates
    where applies_to in ('all', 'business')
    union all
    select 'agreed', min(half_year_start), max(next_half_year_start), null
    from calendar_half_years
)
select
    rates.rate_kind,
    greatest(rates.valid_from, calendar_half_years.half_year_start) as accrues_from,
    least(rates.valid_to, calendar_half_years.next_half_year_start) as accrues_until,
    rates.annual_rate,
    case
        when law_settings.day_basis = 'actual/365' then 365
        else calendar_half_years.days_in_year
    end as days_in_year
from rates
cross join law_settings
inner join calendar_half_years
    on
        calendar_half_years.half_year_start < rates.valid_to
        and calendar_half_years.next_half_year_start > rates.valid_from
