-- en: Which claims carry the price?
-- nb: Hvilke krav bærer prisen?
select
    claim_prices.claim_id,
    claims_aged.claim_type,
    claims_aged.days_past_due,
    claim_prices.principal_open,
    claim_prices.expected_collections,
    claim_prices.ask,
    claim_prices.bid
from claim_prices
inner join claims_aged using (claim_id)
order by claim_prices.bid desc, claim_prices.claim_id
limit 25
