-- en: What is each segment worth to keep, and to a buyer?
-- nb: Hva er hvert segment verdt å beholde, og for en kjøper?
--
-- The parts add up to the ask and the bid of the report, to the øre.
select
    segment,
    count(*) as claims,
    sum(principal_open) as principal_open,
    sum(expected_collections) as expected_collections,
    sum(ask) as ask,
    sum(bid) as bid,
    round(cast(sum(bid) as double) / nullif(sum(principal_open), 0), 4) as bid_rate
from claim_prices
group by segment
order by bid desc
