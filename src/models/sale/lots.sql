-- lots: the claims to be sold, by lot.
--
-- grain   debtor_type, lot_claim_type, lot_ageing_bucket, lot_sale_size
-- reads   claim_decisions
-- units   bid is what the lot adds to a buyer's price, ask the least that beats keeping it; NOK
select
    claim_decisions.debtor_type,
    claim_decisions.lot_claim_type,
    claim_decisions.lot_ageing_bucket,
    claim_decisions.lot_sale_size,
    count(*) as claims,
    cast(sum(claim_decisions.principal_open) as decimal(38, 2)) as principal,
    cast(sum(claim_decisions.sale_value) as decimal(38, 2)) as bid,
    cast(sum(claim_decisions.sale_value - claim_decisions.surplus) as decimal(38, 2)) as ask,
    max(claim_decisions.sellable_from) as sellable_from
from claim_decisions
where claim_decisions.decision = 'sell'
group by
    claim_decisions.debtor_type,
    claim_decisions.lot_claim_type,
    claim_decisions.lot_ageing_bucket,
    claim_decisions.lot_sale_size
