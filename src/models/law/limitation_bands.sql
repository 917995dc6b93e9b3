-- limitation_bands: open claims by the months left until they are time-barred, by which rule and how surely.
--
-- grain   limitation_band, basis, confidence
-- reads   claim_states, claims_with_limitation, limitation_terms, run
-- units   expired is before the cut-off date; a band goes up to and including the day so many months after it
with
ends as (
    select
        claims_with_limitation.alive_until,
        claims_with_limitation.basis,
        claims_with_limitation.confidence,
        count(*) as claims,
        sum(claim_states.principal_open) as principal,
        sum(claim_states.balance) as balance
    from claims_with_limitation
    inner join claim_states on claim_states.claim_key = claims_with_limitation.claim_key
    group by
        claims_with_limitation.alive_until,
        claims_with_limitation.basis,
        claims_with_limitation.confidence
),
bands as (
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
)
select
    bands.position,
    bands.limitation_band,
    ends.basis,
    ends.confidence,
    cast(sum(ends.claims) as bigint) as claims,
    cast(sum(ends.principal) as decimal(38, 2)) as principal,
    cast(sum(ends.balance) as decimal(38, 2)) as balance
from ends
inner join bands
    on
        (bands.limitation_band = 'unknown' and ends.alive_until is null)
        or (
            bands.limitation_band <> 'unknown'
            and ends.alive_until between bands.first_day and bands.last_day
        )
group by bands.position, bands.limitation_band, ends.basis, ends.confidence
