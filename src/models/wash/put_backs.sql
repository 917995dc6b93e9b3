-- put_backs: what a buyer could hand back if the open claims were sold unwashed, by the grounds usual in the trade.
--
-- grain   put_back_ground
-- reads   assessed_grounds, claim_states, sale_exclusions, wash_outcomes
-- units   a claim counts once under each ground; is_assessed is false where a finding behind the ground was not looked for
with
grounds as (
    select
        wash_outcomes.put_back_ground,
        min(wash_outcomes.position) as position,
        min(case when assessed_grounds.is_assessed then 1 else 0 end) as assessed
    from wash_outcomes
    inner join assessed_grounds on assessed_grounds.finding = wash_outcomes.finding
    where wash_outcomes.put_back_ground is not null
    group by wash_outcomes.put_back_ground
),
claims as (
    select wash_outcomes.put_back_ground, sale_exclusions.claim_key
    from sale_exclusions
    inner join wash_outcomes on wash_outcomes.finding = sale_exclusions.reason
    where wash_outcomes.put_back_ground is not null and sale_exclusions.is_excluding
    group by wash_outcomes.put_back_ground, sale_exclusions.claim_key
),
counted as (
    select
        claims.put_back_ground,
        count(*) as claims,
        cast(sum(claim_states.principal_open) as decimal(18, 2)) as principal_open
    from claims
    inner join claim_states on claim_states.claim_key = claims.claim_key
    group by claims.put_back_ground
)
select
    grounds.position,
    grounds.put_back_ground,
    grounds.assessed = 1 as is_assessed,
    coalesce(counted.claims, 0) as claims,
    coalesce(counted.principal_open, cast(0 as decimal(18, 2))) as principal_open
from grounds
left join counted on counted.put_back_ground = grounds.put_back_ground
