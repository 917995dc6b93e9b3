-- sale_eligibility: every open claim, fit for sale or excluded, with the gravest reason and how well the debtor is washed.
--
-- grain   claim_id
-- reads   claim_states, debtor_washing, sale_exclusions, stg_claims, wash_outcomes
-- units   principal_open in the portfolio's currency; a claim whose debtor was not washed is fit as far as is known
with
reasons as (
    select
        claim_key,
        count(case when is_excluding then 1 end) as reasons,
        min(case when is_excluding then position end) as gravest
    from sale_exclusions
    group by claim_key
)
select
    stg_claims.claim_key,
    stg_claims.claim_id,
    coalesce(reasons.reasons, 0) = 0 as is_eligible,
    coalesce(wash_outcomes.finding, 'eligible') as exclusion_reason,
    coalesce(reasons.reasons, 0) as exclusion_reasons,
    debtor_washing.wash_outcome,
    debtor_washing.wash_outcome <> 'not washed' and debtor_washing.not_washed_against = '' as is_washed,
    claim_states.principal_open
from stg_claims
inner join claim_states on claim_states.claim_key = stg_claims.claim_key
inner join debtor_washing on debtor_washing.debtor_id = stg_claims.debtor_id
left join reasons on reasons.claim_key = stg_claims.claim_key
left join wash_outcomes on wash_outcomes.position = reasons.gravest
where claim_states.claim_state = 'open'
