-- claims_stratified: every open claim with the band it falls into in each strat.
--
-- grain   claim_id
-- reads   ageing_buckets, claims_aged, claims_with_limitation, county_prefixes, limitation_terms, payment_days, run, stg_claims, stg_debtors, strat_bands
-- units   principal_paid_12_months was paid on the claim in the twelve months up to the cut-off date; a county by postcode
--         goes by its first two digits, and only where these lie in one county
with
year_before as (
    select add_months(cut_off_date, -12) as last_day
    from run
),
paid as (
    select
        payment_days.claim_key,
        max(payment_days.paid_date) as last_paid_date,
        cast(
            sum(case when payment_days.paid_date > year_before.last_day then payment_days.principal_paid else 0 end)
            as decimal(18, 2)
        ) as principal_paid_12_months
    from payment_days
    inner join claims_aged on claims_aged.claim_key = payment_days.claim_key
    cross join year_before
    group by payment_days.claim_key
),
debts as (
    select debtor_id, count(*) as claims
    from claims_aged
    group by debtor_id
),
terms as (
    select
        limitation_terms.position,
        limitation_terms.limitation_band,
        case
            when limitation_terms.over_months is null then date '0001-01-01'
            when limitation_terms.over_months = 0 then run.cut_off_date
            else add_days(add_months(run.cut_off_date, limitation_terms.over_months), 1)
        end as first_day,
        case
            when limitation_terms.to_months is null then date '9999-12-31'
            when limitation_terms.to_months = 0 then add_days(run.cut_off_date, -1)
            else add_months(run.cut_off_date, limitation_terms.to_months)
        end as last_day
    from limitation_terms
    cross join run
    where limitation_terms.limitation_band <> 'unknown'
),
-- Each place is asked for its county once, not each claim.
places as (
    select distinct
        coalesce(municipality, '') as municipality,
        coalesce(postcode, '') as postcode
    from stg_debtors
),
regions as (
    select
        places.municipality,
        places.postcode,
        coalesce(by_municipality.county, by_postcode.county, 'not told') as county
    from places
    left join county_prefixes as by_municipality
        on
            by_municipality.prefix_of = 'municipality'
            and length(places.municipality) = 4
            and by_municipality.prefix = concat(substr(places.municipality, 1, 2), 'xx')
    left join county_prefixes as by_postcode
        on
            by_postcode.prefix_of = 'postcode'
            and length(places.postcode) = 4
            and by_postcode.prefix = concat(substr(places.postcode, 1, 2), 'xx')
),
claims as (
    select
        claims_aged.claim_key,
        claims_aged.claim_id,
        claims_aged.debtor_id,
        claims_aged.creditor_id,
        claims_aged.agency_id,
        claims_aged.claim_type,
        claims_aged.ageing_bucket,
        year(claims_aged.due_date) as due_year,
        claims_aged.principal_open,
        claims_aged.balance,
        claims_with_limitation.alive_until,
        case
            when stg_claims.has_title then 'title'
            when stg_claims.submission_date is not null then 'in collection'
            else 'own ledger'
        end as legal_status,
        coalesce(stg_debtors.debtor_type, 'unknown') as debtor_type,
        coalesce(regions.county, 'not told') as county,
        days_between(
            coalesce(
                paid.last_paid_date,
                case when stg_claims.settled_earlier > 0 then stg_claims.last_payment_date end
            ),
            run.cut_off_date
        ) as days_since_payment,
        stg_claims.settled_earlier > 0 as is_settled_in_part,
        coalesce(paid.principal_paid_12_months, 0) as principal_paid_12_months,
        debts.claims as claims_of_debtor
    from claims_aged
    cross join run
    inner join stg_claims on stg_claims.claim_key = claims_aged.claim_key
    inner join debts on debts.debtor_id = claims_aged.debtor_id
    left join claims_with_limitation on claims_with_limitation.claim_key = claims_aged.claim_key
    left join paid on paid.claim_key = claims_aged.claim_key
    left join stg_debtors on stg_debtors.debtor_id = claims_aged.debtor_id
    left join regions
        on
            regions.municipality = coalesce(stg_debtors.municipality, '')
            and regions.postcode = coalesce(stg_debtors.postcode, '')
)
select
    claims.claim_id,
    claims.debtor_id,
    claims.creditor_id,
    claims.agency_id,
    claims.claim_type,
    claims.ageing_bucket,
    ageing_buckets.position as ageing_position,
    claims.due_year,
    claims.legal_status,
    coalesce(terms.limitation_band, 'unknown') as limitation_band,
    coalesce(terms.position, 6) as limitation_position,
    claims.debtor_type,
    claims.county,
    balances.band as balance_band,
    balances.position as balance_position,
    case
        when since_payment.band is not null then since_payment.band
        when claims.is_settled_in_part then 'day not known'
        else 'never paid'
    end as days_since_payment_band,
    case
        when since_payment.position is not null then since_payment.position
        when claims.is_settled_in_part then 7
        else 6
    end as days_since_payment_position,
    many.band as claims_of_debtor_band,
    many.position as claims_of_debtor_position,
    case
        when claims.days_since_payment is null and not claims.is_settled_in_part then 'never paid'
        when claims.principal_paid_12_months > 0 then 'paid in the last 12 months'
        else 'paid before'
    end as payment_history,
    claims.principal_open,
    claims.balance,
    cast(claims.principal_paid_12_months as decimal(18, 2)) as principal_paid_12_months
from claims
inner join ageing_buckets on ageing_buckets.ageing_bucket = claims.ageing_bucket
left join terms on claims.alive_until between terms.first_day and terms.last_day
inner join strat_bands as balances
    on
        balances.strat = 'balance'
        and claims.balance > balances.from_value
        and claims.balance <= balances.to_value
left join strat_bands as since_payment
    on
        since_payment.strat = 'days since payment'
        and claims.days_since_payment > since_payment.from_value
        and claims.days_since_payment <= since_payment.to_value
inner join strat_bands as many
    on
        many.strat = 'claims per debtor'
        and claims.claims_of_debtor > many.from_value
        and claims.claims_of_debtor <= many.to_value
