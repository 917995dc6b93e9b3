-- wash_prices: what is priced in claims that may be sold, and in those that washing keeps out, by the gravest reason.
--
-- grain   exclusion_reason
-- reads   claim_prices, sale_eligibility
-- units   every open claim once; bid and ask add up to the portfolio's, to the øre
select
    coalesce(sale_eligibility.exclusion_reason, 'eligible') as exclusion_reason,
    count(*) as claims,
    cast(sum(claim_prices.principal_open) as decimal(38, 2)) as principal,
    cast(sum(claim_prices.expected_collections) as decimal(38, 2)) as expected_collections,
    cast(sum(claim_prices.bid) as decimal(38, 2)) as bid,
    cast(sum(claim_prices.ask) as decimal(38, 2)) as ask
from claim_prices
inner join sale_eligibility on sale_eligibility.claim_id = claim_prices.claim_id
group by coalesce(sale_eligibility.exclusion_reason, 'eligible')
