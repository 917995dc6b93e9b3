-- debtor_agreement: whether the claims of one debtor end alike: claims due at least a year ago, by segment.
--
-- grain   segment
-- reads   claim_clocks, stg_claims
-- units   counts; pairs are ordered pairs of claims of one debtor: all, those with the first of them resolved, with both
with
mature as (
    select
        claim_clocks.segment,
        stg_claims.debtor_id,
        count(*) as claims,
        sum(case when claim_clocks.claim_state = 'resolved' then 1 else 0 end) as resolved
    from claim_clocks
    inner join stg_claims on stg_claims.claim_key = claim_clocks.claim_key
    where claim_clocks.clock = 'due' and claim_clocks.observed_months >= 12
    group by claim_clocks.segment, stg_claims.debtor_id
)
select
    segment,
    cast(sum(claims) as bigint) as claims,
    cast(sum(resolved) as bigint) as resolved,
    cast(sum(claims * (claims - 1)) as bigint) as pairs,
    cast(sum(resolved * (claims - 1)) as bigint) as pairs_with_one,
    cast(sum(resolved * (resolved - 1)) as bigint) as pairs_with_both
from mature
group by segment
