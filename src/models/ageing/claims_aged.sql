-- claims_aged: every claim open at the cut-off date, with its age and ageing bucket.
--
-- grain   claim_id
-- reads   ageing_buckets, claim_states, run, stg_claims
-- units   days_past_due is 1 on the day after due_date
with
open_claims as (
    select
        stg_claims.claim_key,
        stg_claims.claim_id,
        stg_claims.debtor_id,
        stg_claims.creditor_id,
        stg_claims.agency_id,
        stg_claims.claim_type,
        stg_claims.due_date,
        days_between(stg_claims.due_date, run.cut_off_date) as days_past_due,
        claim_states.principal_open,
        claim_states.balance
    from stg_claims
    cross join run
    inner join claim_states on claim_states.claim_key = stg_claims.claim_key
    where claim_states.claim_state = 'open'
)
select
    open_claims.claim_key,
    open_claims.claim_id,
    open_claims.debtor_id,
    open_claims.creditor_id,
    open_claims.agency_id,
    open_claims.claim_type,
    open_claims.due_date,
    open_claims.days_past_due,
    ageing_buckets.ageing_bucket,
    ageing_buckets.is_old,
    open_claims.principal_open,
    open_claims.balance
from open_claims
inner join ageing_buckets
    on open_claims.days_past_due between ageing_buckets.from_days and ageing_buckets.to_days
