-- interest_bases: what of every open claim bears late interest, from which day, or why that is not known.
--
-- grain   claim_id
-- reads   claim_states, late_interest_periods, law_settings, run, stg_claims
-- units   agreed_annual_rate is a fraction, null where the statutory rate is taken; costs_bearing is 0 unless
--         law_settings lets costs bear interest
with
known_rates as (
    select rate_kind, min(accrues_from) as known_from, max(accrues_until) as known_until
    from late_interest_periods
    group by rate_kind
),
-- An agreed rate stands where the law lets it: among businesses, and as the running rate of a loan.
open_claims as (
    select
        stg_claims.claim_key,
        stg_claims.claim_id,
        case when stg_claims.debtor_type = 'company' then 'business' else 'consumer' end as debtor_kind,
        stg_claims.debtor_type in ('company', 'person') as is_debtor_kind_known,
        case
            when
                stg_claims.agreed_annual_rate > 0
                and (stg_claims.debtor_type = 'company' or stg_claims.claim_type in ('loan', 'credit_card'))
                then 'agreed'
            when stg_claims.debtor_type = 'company' then 'business'
            else 'consumer'
        end as rate_kind,
        stg_claims.agreed_annual_rate,
        case
            when law_settings.first_interest_day = 'due date' then stg_claims.due_date
            else add_days(stg_claims.due_date, 1)
        end as first_interest_date,
        stg_claims.principal,
        case
            when law_settings.interest_base = 'principal and costs' and stg_claims.costs > 0
                then stg_claims.costs
            else 0
        end as costs_bearing,
        stg_claims.due_date,
        stg_claims.submission_date,
        case
            when run.has_payments then stg_claims.settled_earlier = 0
            else claim_states.principal_open = stg_claims.principal
        end as is_paid_when_known
    from stg_claims
    cross join run
    cross join law_settings
    inner join claim_states on claim_states.claim_key = stg_claims.claim_key
    where claim_states.claim_state = 'open'
)
select
    open_claims.claim_key,
    open_claims.claim_id,
    open_claims.due_date,
    open_claims.submission_date,
    open_claims.debtor_kind,
    open_claims.is_debtor_kind_known,
    open_claims.rate_kind,
    case when open_claims.rate_kind = 'agreed' then open_claims.agreed_annual_rate end as agreed_annual_rate,
    open_claims.first_interest_date,
    open_claims.principal,
    open_claims.costs_bearing,
    case
        when open_claims.costs_bearing > 0 and open_claims.submission_date is not null
            then greatest(open_claims.first_interest_date, add_days(open_claims.submission_date, 1))
    end as costs_bear_from,
    case
        when open_claims.first_interest_date >= run.day_after_cut_off then ''
        when not open_claims.is_paid_when_known then 'no day known for what was paid'
        when open_claims.costs_bearing > 0 and open_claims.submission_date is null
            then 'no day known for the costs'
        when open_claims.rate_kind = 'agreed' and open_claims.agreed_annual_rate < 0.01
            then 'the agreed rate is below 1 per cent: a fraction?'
        when open_claims.rate_kind = 'agreed' and open_claims.agreed_annual_rate > 1
            then 'the agreed rate is above 100 per cent'
        when open_claims.first_interest_date < known_rates.known_from
            then concat('no rate known before ', cast(known_rates.known_from as varchar))
        when run.day_after_cut_off > known_rates.known_until
            then concat('no rate known after ', cast(add_days(known_rates.known_until, -1) as varchar))
        else ''
    end as late_interest_gap
from open_claims
cross join run
inner join known_rates on known_rates.rate_kind = open_claims.rate_kind
