-- open_claim_squares: how unlike in size the open claims of each segment and age are, by claim and by debtor.
--
-- grain   clock, segment, age_months
-- reads   open_clocks, stg_claims
-- units   kroner squared; claim_squares sums the open principal of each claim squared, debtor_squares the open principal
--         of each claim times all that its debtor owes
with
open_claims as (
    select
        open_clocks.clock,
        open_clocks.segment,
        open_clocks.age_months,
        stg_claims.debtor_id,
        open_clocks.principal_open as principal
    from open_clocks
    inner join stg_claims on stg_claims.claim_key = open_clocks.claim_key
),
debtors as (
    select debtor_id, cast(sum(principal) as decimal(18, 2)) as principal
    from open_claims
    group by debtor_id
)
select
    open_claims.clock,
    open_claims.segment,
    open_claims.age_months,
    cast(sum(open_claims.principal * open_claims.principal) as double) as claim_squares,
    cast(sum(open_claims.principal * debtors.principal) as double) as debtor_squares
from open_claims
inner join debtors on debtors.debtor_id = open_claims.debtor_id
group by open_claims.clock, open_claims.segment, open_claims.age_months
