-- claims_with_late_interest: late interest of every open claim, up to and including the cut-off date.
--
-- grain   claim_id
-- reads   interest_bases, late_interest_periods, law_settings, payment_days, run
-- units   simple interest on what is unpaid, to the øre, rounded as law_settings says;
--         null where late_interest_gap says what is not known
with
-- Each change of what bears interest: the principal, less each payment from the day after it, and costs if they bear.
changes as (
    select
        claim_key,
        rate_kind,
        agreed_annual_rate,
        first_interest_date as bears_from,
        ore_from_kroner(principal) as ore
    from interest_bases
    where late_interest_gap = ''
    union all
    select
        interest_bases.claim_key,
        interest_bases.rate_kind,
        interest_bases.agreed_annual_rate,
        greatest(interest_bases.first_interest_date, add_days(payment_days.paid_date, 1)),
        -ore_from_kroner(payment_days.principal_paid)
    from interest_bases
    inner join payment_days on payment_days.claim_key = interest_bases.claim_key
    where interest_bases.late_interest_gap = ''
    union all
    select claim_key, rate_kind, agreed_annual_rate, costs_bear_from, ore_from_kroner(costs_bearing)
    from interest_bases
    where late_interest_gap = '' and costs_bear_from is not null
),
changes_of_day as (
    select claim_key, rate_kind, agreed_annual_rate, bears_from, sum(ore) as ore
    from changes
    group by claim_key, rate_kind, agreed_annual_rate, bears_from
),
-- What bears interest on each day, so that a day can be rounded by itself.
levels as (
    select
        claim_key,
        rate_kind,
        agreed_annual_rate,
        bears_from,
        lead(bears_from) over (
            partition by claim_key order by bears_from
            rows between unbounded preceding and current row
        ) as next_from,
        sum(ore) over (
            partition by claim_key order by bears_from
            rows between unbounded preceding and current row
        ) as ore,
        count(*) over (
            partition by claim_key
            rows between unbounded preceding and unbounded following
        ) = 1 as is_only
    from changes_of_day
),
parts as (
    select
        levels.claim_key,
        levels.is_only,
        late_interest_periods.accrues_from,
        coalesce(levels.agreed_annual_rate, late_interest_periods.annual_rate) as annual_rate,
        late_interest_periods.days_in_year,
        levels.ore,
        days_between(
            greatest(levels.bears_from, late_interest_periods.accrues_from),
            least(
                coalesce(levels.next_from, run.day_after_cut_off),
                late_interest_periods.accrues_until,
                run.day_after_cut_off
            )
        ) as days
    from levels
    cross join run
    inner join late_interest_periods
        on
            late_interest_periods.rate_kind = levels.rate_kind
            and late_interest_periods.accrues_until > levels.bears_from
            and late_interest_periods.accrues_from < coalesce(levels.next_from, run.day_after_cut_off)
    where levels.bears_from < run.day_after_cut_off and late_interest_periods.accrues_from < run.day_after_cut_off
),
weighed as (
    select
        parts.claim_key,
        parts.is_only,
        parts.accrues_from,
        parts.annual_rate,
        parts.days_in_year,
        parts.ore * parts.days as ore_days,
        case
            when law_settings.interest_rounding = 'per day'
                then parts.days * interest_ore(parts.ore, parts.annual_rate, parts.days_in_year)
            else 0
        end as ore_by_day
    from parts
    cross join law_settings
),
-- Where nothing was ever paid, as on most claims, there is one part in each stretch, and nothing to add up.
stretches as (
    select claim_key, annual_rate, days_in_year, ore_days, ore_by_day
    from weighed
    where is_only
    union all
    select claim_key, annual_rate, days_in_year, sum(ore_days), sum(ore_by_day)
    from weighed
    where not is_only
    group by claim_key, accrues_from, annual_rate, days_in_year
),
sums as (
    select
        stretches.claim_key,
        sum(
            case
                when law_settings.interest_rounding = 'once per half-year'
                    then interest_ore(stretches.ore_days, stretches.annual_rate, stretches.days_in_year)
                else stretches.ore_by_day
            end
        ) as rounded_ore,
        sum(
            case
                when law_settings.interest_rounding in ('at the end', 'to the krone')
                    then unrounded_interest(stretches.ore_days, stretches.annual_rate, stretches.days_in_year)
                else 0
            end
        ) as unrounded
    from stretches
    cross join law_settings
    group by stretches.claim_key
),
interest as (
    select
        sums.claim_key,
        case
            when law_settings.interest_rounding = 'at the end' then ore_from_unrounded(sums.unrounded)
            when law_settings.interest_rounding = 'to the krone' then krone_ore_from_unrounded(sums.unrounded)
            else sums.rounded_ore
        end as late_interest_ore
    from sums
    cross join law_settings
)
select
    interest_bases.claim_key,
    interest_bases.claim_id,
    case
        when interest_bases.late_interest_gap = ''
            then cast(kroner_from_ore(coalesce(interest.late_interest_ore, 0)) as decimal(18, 2))
    end as late_interest,
    interest_bases.late_interest_gap
from interest_bases
left join interest on interest.claim_key = interest_bases.claim_key
