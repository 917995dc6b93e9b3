-- claims_with_late_interest: statutory late interest of every open claim, up to and including the cut-off date.
--
-- grain   claim_id
-- reads   claim_states, late_interest_periods, law_settings, payment_days, run, stg_claims, stg_debtors
-- units   simple interest on unpaid principal, to the øre, rounded once per stretch of late_interest_periods;
--         null where late_interest_gap says what is not known
with
known_rates as (
    select min(accrues_from) as known_from, max(accrues_until) as known_until
    from late_interest_periods
),
periods as (
    select
        late_interest_periods.debtor_kind,
        late_interest_periods.accrues_from,
        least(late_interest_periods.accrues_until, run.day_after_cut_off) as accrues_until,
        late_interest_periods.annual_rate,
        late_interest_periods.days_in_year
    from late_interest_periods
    inner join run on late_interest_periods.accrues_from < run.day_after_cut_off
),
open_claims as (
    select
        stg_claims.claim_id,
        case when stg_debtors.debtor_type = 'company' then 'business' else 'consumer' end as debtor_kind,
        case
            when law_settings.first_interest_day = 'due date' then stg_claims.due_date
            else add_days(stg_claims.due_date, 1)
        end as first_interest_date,
        stg_claims.principal,
        run.has_payments or claim_states.principal_open = stg_claims.principal as is_paid_when_known
    from stg_claims
    cross join run
    cross join law_settings
    inner join claim_states on claim_states.claim_id = stg_claims.claim_id
    left join stg_debtors on stg_debtors.debtor_id = stg_claims.debtor_id
    where claim_states.claim_state = 'open'
),
claims as (
    select
        open_claims.claim_id,
        open_claims.debtor_kind,
        open_claims.first_interest_date,
        open_claims.principal,
        case
            when open_claims.first_interest_date >= run.day_after_cut_off then ''
            when not open_claims.is_paid_when_known then 'no day known for what was paid'
            when open_claims.first_interest_date < known_rates.known_from
                then concat('no rate known before ', cast(known_rates.known_from as varchar))
            when run.day_after_cut_off > known_rates.known_until
                then concat('no rate known after ', cast(add_days(known_rates.known_until, -1) as varchar))
            else ''
        end as late_interest_gap
    from open_claims
    cross join run
    cross join known_rates
),
-- What bears interest, and from which day: the principal, less each payment from the day after it.
bases as (
    select claim_id, debtor_kind, first_interest_date as bears_from, ore_from_kroner(principal) as ore
    from claims
    where late_interest_gap = ''
    union all
    select
        claims.claim_id,
        claims.debtor_kind,
        greatest(claims.first_interest_date, add_days(payment_days.paid_date, 1)),
        -ore_from_kroner(payment_days.principal_paid)
    from claims
    inner join payment_days on payment_days.claim_id = claims.claim_id
    where claims.late_interest_gap = ''
),
stretches as (
    select
        bases.claim_id,
        periods.annual_rate,
        periods.days_in_year,
        sum(
            bases.ore
            * days_between(greatest(bases.bears_from, periods.accrues_from), periods.accrues_until)
        ) as ore_days
    from bases
    inner join periods
        on
            periods.debtor_kind = bases.debtor_kind
            and periods.accrues_until > bases.bears_from
    group by bases.claim_id, periods.accrues_from, periods.annual_rate, periods.days_in_year
),
interest as (
    select claim_id, sum(interest_ore(ore_days, annual_rate, days_in_year)) as late_interest_ore
    from stretches
    group by claim_id
)
select
    claims.claim_id,
    case
        when claims.late_interest_gap = ''
            then cast(kroner_from_ore(coalesce(interest.late_interest_ore, 0)) as decimal(18, 2))
    end as late_interest,
    claims.late_interest_gap
from claims
left join interest on interest.claim_id = claims.claim_id
