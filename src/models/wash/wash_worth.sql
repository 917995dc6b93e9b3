-- wash_worth: what washing finds in open claims, a row a finding and one for what is eligible.
--
-- grain   finding
-- reads   assessed_grounds, claim_states, sale_eligibility, sale_exclusions, stg_claims, wash_outcomes
-- units   claims and principal_open count every claim with the finding, one claim under each of its findings;
--         excluded_claims and principal_excluded count each claim once, under its gravest reason: they and the row
--         eligible add up to all open claims, to the øre
with
met as (
    select
        sale_exclusions.reason as finding,
        count(*) as claims,
        count(distinct stg_claims.debtor_id) as debtors,
        cast(sum(claim_states.principal_open) as decimal(18, 2)) as principal_open
    from sale_exclusions
    inner join claim_states on claim_states.claim_key = sale_exclusions.claim_key
    inner join stg_claims on stg_claims.claim_key = sale_exclusions.claim_key
    group by sale_exclusions.reason
),
once as (
    select
        exclusion_reason as finding,
        count(*) as claims,
        cast(sum(principal_open) as decimal(18, 2)) as principal_open
    from sale_eligibility
    group by exclusion_reason
),
eligible as (
    select
        count(*) as claims,
        count(distinct stg_claims.debtor_id) as debtors,
        cast(coalesce(sum(sale_eligibility.principal_open), 0) as decimal(18, 2)) as principal_open
    from sale_eligibility
    inner join stg_claims on stg_claims.claim_key = sale_eligibility.claim_key
    where sale_eligibility.is_eligible
)
select
    wash_outcomes.position,
    wash_outcomes.finding,
    wash_outcomes.is_excluded,
    assessed_grounds.is_assessed,
    coalesce(met.debtors, 0) as debtors,
    coalesce(met.claims, 0) as claims,
    coalesce(met.principal_open, cast(0 as decimal(18, 2))) as principal_open,
    coalesce(once.claims, 0) as excluded_claims,
    coalesce(once.principal_open, cast(0 as decimal(18, 2))) as principal_excluded
from wash_outcomes
inner join assessed_grounds on assessed_grounds.finding = wash_outcomes.finding
left join met on met.finding = wash_outcomes.finding
left join once on once.finding = wash_outcomes.finding
union all
select
    0, 'eligible', false, true, eligible.debtors, eligible.claims, eligible.principal_open, 0,
    cast(0 as decimal(18, 2))
from eligible
