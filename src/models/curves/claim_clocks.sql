-- claim_clocks: each claim on the clocks it runs on: months since due date until submission, months since submission.
--
-- grain   claim_key, clock
-- reads   claim_sizes, claim_states, run, stg_claims, stg_debtors, submissions
-- units   a creditor or agency with fewer than 1000 claims shares its segments with others;
--         principal_at_start is what was unpaid at day 0; observed_months are whole months up to the cut-off date;
--         all claims of a debtor fall in one of a hundred buckets, by a hash of the debtor's number
with
worded as (
    select
        stg_claims.claim_key,
        stg_claims.debtor_id,
        stg_claims.due_date,
        stg_claims.principal,
        case run.segment_by
            when 'claim_type' then stg_claims.claim_type
            when 'creditor' then concat('creditor ', stg_claims.creditor_id)
            when 'agency' then concat('agency ', stg_claims.agency_id)
            when 'size' then claim_sizes.claim_size
            else coalesce(stg_debtors.debtor_type, 'unknown')
        end as segment_word,
        case when run.segment_by = 'size' then '' else coalesce(claim_sizes.segment_suffix, '') end as size_suffix
    from stg_claims
    cross join run
    left join stg_debtors on stg_debtors.debtor_id = stg_claims.debtor_id
    inner join claim_sizes
        on stg_claims.principal between claim_sizes.from_principal and claim_sizes.to_principal
),
words as (
    select
        worded.segment_word,
        case
            when run.segment_by in ('creditor', 'agency') and count(*) < 1000
                then concat('other ', run.segment_by)
            else worded.segment_word
        end as told_word
    from worded
    cross join run
    group by worded.segment_word, run.segment_by
),
told as (
    select
        worded.claim_key,
        bucket_of(worded.debtor_id, 100) as bucket,
        words.told_word as segment_word,
        worded.size_suffix,
        worded.due_date,
        worded.principal,
        submissions.submission_date,
        submissions.submission_band,
        submissions.principal_submitted,
        claim_states.claim_state,
        claim_states.resolved_date,
        claim_states.removed_date,
        claim_states.principal_removed,
        claim_states.principal_open,
        claim_states.balance
    from worded
    inner join words on words.segment_word = worded.segment_word
    inner join claim_states on claim_states.claim_key = worded.claim_key
    left join submissions on submissions.claim_key = worded.claim_key
),
clocks as (
    select
        'due' as clock,
        concat(segment_word, ', own ledger', size_suffix) as segment,
        due_date as anchor_date,
        submission_date as left_date,
        principal as principal_at_start,
        told.*
    from told
    union all
    select
        'submission',
        concat(segment_word, ', submitted day ', submission_band),
        submission_date,
        null,
        principal_submitted,
        told.*
    from told
    where submission_date is not null
)
select
    clocks.claim_key,
    clocks.clock,
    clocks.segment,
    clocks.bucket,
    clocks.anchor_date,
    clocks.left_date,
    first_of_month(clocks.anchor_date) as vintage_month,
    months_between(clocks.anchor_date, run.day_after_cut_off) as observed_months,
    cast(clocks.principal_at_start as decimal(18, 2)) as principal_at_start,
    clocks.claim_state,
    clocks.resolved_date,
    clocks.removed_date,
    clocks.principal_removed,
    clocks.principal_open,
    clocks.balance
from clocks
cross join run
