-- sale_subjects: each priced claim with what a sale sorts it by and what may bar it from being sold.
--
-- grain   claim_id
-- reads   ageing_buckets, claim_prices, claims_aged, claims_with_limitation, run, sale_eligibility, sale_incidents, sale_sizes, sale_terms, stg_claims, stg_debtors
-- units   months_left are whole months until the claim is time-barred, null where not known; bid and ask as in claim_prices
select
    claim_prices.claim_id,
    claim_prices.segment,
    claim_prices.age_months,
    coalesce(stg_debtors.debtor_type, 'unknown') as debtor_type,
    claims_aged.claim_type,
    sale_sizes.sale_size,
    claims_aged.ageing_bucket,
    ageing_buckets.position as ageing_position,
    claims_aged.is_old,
    claims_aged.days_past_due,
    stg_claims.written_off_date is not null as is_written_off,
    stg_claims.submission_date is not null as is_submitted,
    claims_aged.agency_id <> 'own collection' as is_at_agency,
    stg_claims.has_title or stg_claims.title_date is not null as has_title,
    months_between(run.cut_off_date, claims_with_limitation.alive_until) as months_left,
    coalesce(sale_incidents.has_plan, false) as has_plan,
    case
        when claims_aged.days_past_due <= 0 then 'not due yet'
        when claims_with_limitation.is_expired then 'time-barred'
        when stg_claims.disputed_amount > 0 or sale_incidents.is_disputed then 'disputed'
        when not sale_eligibility.is_eligible then sale_eligibility.exclusion_reason
        when claims_aged.claim_type in ('loan', 'credit_card') and not sale_terms.is_financial_undertaking
            then 'consent needed'
    end as sale_bar,
    claim_prices.principal_open,
    claim_prices.balance,
    claim_prices.bid,
    claim_prices.ask
from claim_prices
cross join run
cross join sale_terms
inner join claims_aged on claims_aged.claim_id = claim_prices.claim_id
inner join stg_claims on stg_claims.claim_id = claim_prices.claim_id
inner join ageing_buckets on ageing_buckets.ageing_bucket = claims_aged.ageing_bucket
inner join sale_sizes on claim_prices.principal_open between sale_sizes.from_principal and sale_sizes.to_principal
left join stg_debtors on stg_debtors.debtor_id = stg_claims.debtor_id
left join claims_with_limitation on claims_with_limitation.claim_id = claim_prices.claim_id
left join sale_eligibility on sale_eligibility.claim_id = claim_prices.claim_id
left join sale_incidents on sale_incidents.claim_key = stg_claims.claim_key
