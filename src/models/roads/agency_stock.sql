-- agency_stock: what is open with each collector, by the clock and age that the forecast is told by.
--
-- grain   clock, segment, age_months, agency_id
-- reads   open_clocks, stg_claims
-- units   submitted claims only: what the creditor still works itself is with no collector yet
select
    open_clocks.clock,
    open_clocks.segment,
    open_clocks.age_months,
    stg_claims.agency_id,
    count(*) as claims,
    cast(sum(open_clocks.principal_open) as decimal(38, 2)) as principal
from open_clocks
inner join stg_claims on stg_claims.claim_key = open_clocks.claim_key
where open_clocks.clock = 'submission'
group by open_clocks.clock, open_clocks.segment, open_clocks.age_months, stg_claims.agency_id
