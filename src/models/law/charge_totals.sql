-- charge_totals: what was charged in costs on open claims, what the law allows for certain, and the balance to count on.
--
-- grain   one row
-- reads   claim_states, claims_with_fees
-- units   sums over the claims whose costs and late interest are known in law; the others are counted, with the balance the
--         tape states
select
    count(case when claims_with_fees.balance_allowed is not null then 1 end) as claims,
    count(case when claims_with_fees.balance_allowed is null then 1 end) as claims_not_known,
    cast(coalesce(sum(claims_with_fees.costs_charged), 0) as decimal(38, 2)) as costs_charged,
    cast(coalesce(sum(claims_with_fees.costs_allowed), 0) as decimal(38, 2)) as costs_allowed,
    cast(coalesce(sum(claims_with_fees.over_charged), 0) as decimal(38, 2)) as over_charged,
    cast(
        coalesce(
            sum(case when claims_with_fees.balance_allowed is not null then claim_states.balance end), 0
        ) as decimal(38, 2)
    ) as balance_stated,
    cast(coalesce(sum(claims_with_fees.balance_allowed), 0) as decimal(38, 2)) as balance_allowed,
    cast(
        coalesce(
            sum(case when claims_with_fees.balance_allowed is null then claim_states.balance end), 0
        ) as decimal(38, 2)
    ) as balance_not_known
from claims_with_fees
inner join claim_states on claim_states.claim_key = claims_with_fees.claim_key
