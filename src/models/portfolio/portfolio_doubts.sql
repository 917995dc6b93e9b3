-- portfolio_doubts: what only shows when claims and payments are held together.
--
-- grain   code
-- reads   claim_states, stg_claims, stg_debtors
with
doubts as (
    -- What comes above the whole claim is told of the tapes already: payments_above_claim.
    select 'payments_above_principal' as code, claim_states.excess as amount
    from claim_states
    inner join stg_claims on stg_claims.claim_key = claim_states.claim_key
    where
        claim_states.excess > 0
        and claim_states.excess <= stg_claims.interest + stg_claims.costs
    union all
    select 'reversals_above_payments', excess
    from claim_states
    where excess < 0
    union all
    select 'closed_as_paid_without_payments', implied
    from claim_states
    where implied > 0
    union all
    select 'submitted_after_paid', stg_claims.principal
    from stg_claims
    inner join claim_states on claim_states.claim_key = stg_claims.claim_key
    where stg_claims.submission_date > claim_states.resolved_date
    union all
    select 'debtor_not_in_tape', stg_claims.principal
    from stg_claims
    left join stg_debtors on stg_debtors.debtor_id = stg_claims.debtor_id
    where stg_debtors.debtor_id is null
    union all
    select 'debtor_abroad', claim_states.principal_open
    from claim_states
    inner join stg_claims on stg_claims.claim_key = claim_states.claim_key
    inner join stg_debtors on stg_debtors.debtor_id = stg_claims.debtor_id
    where
        claim_states.claim_state = 'open'
        and upper(stg_debtors.country) not in ('NO', 'NOR', 'NORGE', 'NOREG', 'NORWAY')
)
select
    code,
    count(*) as claims,
    cast(sum(amount) as decimal(38, 2)) as amount
from doubts
group by code
