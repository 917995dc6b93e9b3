-- debtor_agreement: whether the claims of one debtor end alike: claims due at least a year ago, by segment.
--
-- grain   segment
-- reads   claim_clocks, claim_states, segments, stg_claims
-- units   counts; pairs are ordered pairs of claims of one debtor: all, those with the first of them resolved, with both
with
mature as (
    select
        claim_clocks.segment_number,
        stg_claims.debtor_id,
        count(*) as claims,
        sum(case when claim_states.claim_state = 'resolved' then 1 else 0 end) as resolved
    from claim_clocks
    inner join claim_states on claim_states.claim_key = claim_clocks.claim_key
    inner join stg_claims on stg_claims.claim_key = claim_clocks.claim_key
    where claim_clocks.clock = 'due' and claim_clocks.observed_months >= 12
    group by claim_clocks.segment_number, stg_claims.debtor_id
)
select
    segments.segment,
    cast(sum(mature.claims) as bigint) as claims,
    cast(sum(mature.resolved) as bigint) as resolved,
    cast(sum(mature.claims * (mature.claims - 1)) as bigint) as pairs,
    cast(sum(mature.resolved * (mature.claims - 1)) as bigint) as pairs_with_one,
    cast(sum(mature.resolved * (mature.resolved - 1)) as bigint) as pairs_with_both
from mature
inner join segments on segments.segment_number = mature.segment_number
group by segments.segment
