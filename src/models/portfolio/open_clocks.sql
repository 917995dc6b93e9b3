-- open_clocks: each open claim on the clock it now runs on, under the segment whose curve it follows.
--
-- grain   claim_id
-- reads   claim_clocks, claim_states, run, segments, stg_claims, uncollectable_claims
-- units   age_months are whole months since day 0, below zero for a claim not due yet; age_days likewise;
--         a claim that can no longer be collected is in a segment of its own, which pays nothing
select
    claim_clocks.claim_key,
    stg_claims.claim_id,
    case when uncollectable_claims.claim_key is null then claim_clocks.clock else 'submission' end as clock,
    case when uncollectable_claims.claim_key is null then segments.segment else 'not collectable' end as segment,
    claim_clocks.observed_months as age_months,
    days_between(claim_clocks.anchor_date, run.day_after_cut_off) as age_days,
    claim_states.principal_open,
    claim_states.balance
from claim_clocks
cross join run
inner join claim_states on claim_states.claim_key = claim_clocks.claim_key
inner join segments on segments.segment_number = claim_clocks.segment_number
inner join stg_claims on stg_claims.claim_key = claim_clocks.claim_key
left join uncollectable_claims on uncollectable_claims.claim_key = claim_clocks.claim_key
where
    claim_states.claim_state = 'open'
    and (claim_clocks.clock = 'submission' or claim_clocks.left_date is null)
