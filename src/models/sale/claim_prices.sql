-- claim_prices: what each open claim is expected to pay, and its part of the bid and of the ask.
--
-- grain   claim_id
-- reads   claim_scores, group_worth, open_clocks, segment_prices
-- units   expected_collections is the curve of its segment and age times the claim's relativity;
--         bid and ask add up to the price of the segment, and so of the portfolio, to the øre; null where a side was not priced
with
weighed as (
    select
        open_clocks.claim_id,
        open_clocks.segment,
        open_clocks.age_months,
        open_clocks.principal_open,
        open_clocks.balance,
        open_clocks.principal_open * group_worth.gross_per_krone * coalesce(claim_scores.relativity, 1)
            as expected_collections,
        whole_weight(open_clocks.principal_open, group_worth.bid_per_krone * coalesce(claim_scores.relativity, 1))
            as bid_weight,
        whole_weight(open_clocks.principal_open, group_worth.ask_per_krone * coalesce(claim_scores.relativity, 1))
            as ask_weight
    from open_clocks
    left join claim_scores on claim_scores.claim_id = open_clocks.claim_id
    inner join group_worth
        on
            group_worth.clock = open_clocks.clock
            and group_worth.segment = open_clocks.segment
            and group_worth.age_months = open_clocks.age_months
),
running as (
    select
        claim_id,
        segment,
        age_months,
        principal_open,
        balance,
        expected_collections,
        bid_weight,
        ask_weight,
        sum(bid_weight) over (
            partition by segment order by claim_id rows between unbounded preceding and current row
        ) as bid_reached,
        sum(ask_weight) over (
            partition by segment order by claim_id rows between unbounded preceding and current row
        ) as ask_reached,
        sum(bid_weight) over (
            partition by segment rows between unbounded preceding and unbounded following
        ) as bid_whole,
        sum(ask_weight) over (
            partition by segment rows between unbounded preceding and unbounded following
        ) as ask_whole
    from weighed
)
select
    running.claim_id,
    running.segment,
    running.age_months,
    running.principal_open,
    running.balance,
    cast(running.expected_collections as decimal(18, 2)) as expected_collections,
    shared_kroner(segment_prices.bid, running.bid_reached, running.bid_weight, running.bid_whole) as bid,
    shared_kroner(segment_prices.ask, running.ask_reached, running.ask_weight, running.ask_whole) as ask
from running
inner join segment_prices on segment_prices.segment = running.segment
