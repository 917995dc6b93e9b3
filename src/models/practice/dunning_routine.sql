-- dunning_routine: the dunning routine of each creditor as it was really run.
--
-- grain   creditor_id, step_number, event_kind
-- reads   dunning_steps, stg_claims
-- units   median days are whole days, the lower of the two in the middle; fees in the portfolio's currency
select
    stg_claims.creditor_id,
    dunning_steps.step_number,
    dunning_steps.event_kind,
    count(*) as claims,
    middle_of(dunning_steps.days_past_due) as median_days_past_due,
    middle_of(dunning_steps.gap_days) as median_gap_days,
    count(case when dunning_steps.fee > 0 then 1 end) as steps_with_fee,
    cast(sum(coalesce(dunning_steps.fee, 0)) as decimal(18, 2)) as fees
from dunning_steps
inner join stg_claims on stg_claims.claim_key = dunning_steps.claim_key
group by stg_claims.creditor_id, dunning_steps.step_number, dunning_steps.event_kind
