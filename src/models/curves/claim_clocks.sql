-- claim_clocks: each claim on the clocks it runs on: months since due date until submission, months since submission.
--
-- grain   claim_id, clock
-- reads   claim_sizes, claim_states, run, stg_claims, stg_debtors, submissions
-- units   principal_at_start is what was unpaid at day 0; observed_months are whole months up to the cut-off date;
--         all claims of a debtor fall in one of a hundred buckets, by a hash of the debtor's number
with
own_ledger as (
    select
        stg_claims.claim_id,
        stg_claims.debtor_id,
        'due' as clock,
        concat(
            coalesce(stg_debtors.debtor_type, 'unknown'),
            ', own ledger',
            coalesce(claim_sizes.segment_suffix, '')
        ) as segment,
        stg_claims.due_date as anchor_date,
        submissions.submission_date as left_date,
        stg_claims.principal as principal_at_start
    from stg_claims
    left join stg_debtors on stg_debtors.debtor_id = stg_claims.debtor_id
    left join submissions on submissions.claim_id = stg_claims.claim_id
    inner join claim_sizes
        on stg_claims.principal between claim_sizes.from_principal and claim_sizes.to_principal
),
in_collection as (
    select
        claim_id,
        debtor_id,
        'submission' as clock,
        concat(debtor_type, ', submitted day ', submission_band) as segment,
        submission_date as anchor_date,
        cast(null as date) as left_date,
        principal_submitted as principal_at_start
    from submissions
),
clocks as (
    select claim_id, debtor_id, clock, segment, anchor_date, left_date, principal_at_start from own_ledger
    union all
    select claim_id, debtor_id, clock, segment, anchor_date, left_date, principal_at_start from in_collection
)
select
    clocks.claim_id,
    clocks.clock,
    clocks.segment,
    bucket_of(clocks.debtor_id, 100) as bucket,
    clocks.anchor_date,
    clocks.left_date,
    first_of_month(clocks.anchor_date) as vintage_month,
    months_between(clocks.anchor_date, run.day_after_cut_off) as observed_months,
    cast(clocks.principal_at_start as decimal(18, 2)) as principal_at_start,
    claim_states.claim_state,
    claim_states.resolved_date,
    claim_states.removed_date,
    claim_states.principal_removed,
    claim_states.principal_open,
    claim_states.balance
from clocks
cross join run
inner join claim_states on claim_states.claim_id = clocks.claim_id
