-- uncollectable_claims: open claims that are taken to pay nothing, each with the gravest reason.
--
-- grain   claim_id
-- reads   run, sale_exclusions, wash_outcomes
-- units   limitation is Norwegian law, so it decides in kroner only; a sole proprietor who left the register stays liable
with
gravest as (
    select sale_exclusions.claim_key, sale_exclusions.claim_id, min(sale_exclusions.position) as position
    from sale_exclusions
    cross join run
    inner join wash_outcomes on wash_outcomes.finding = sale_exclusions.reason
    where
        sale_exclusions.is_excluding
        and not wash_outcomes.is_collectable
        and (sale_exclusions.reason <> 'time_barred' or run.currency = 'NOK')
    group by sale_exclusions.claim_key, sale_exclusions.claim_id
)
select gravest.claim_key, gravest.claim_id, wash_outcomes.finding as exclusion_reason
from gravest
inner join wash_outcomes on wash_outcomes.position = gravest.position
