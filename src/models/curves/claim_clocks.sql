-- claim_clocks: each claim on the clocks it runs on: months since due date until submission, months since submission.
--
-- grain   claim_key, clock
-- reads   claim_sizes, claim_states, run, segment_parts, stg_claims, submissions
-- units   principal_at_start is what was unpaid at day 0; observed_months are whole months up to the cut-off date; exit_month
--         is the month of the clock in which the claim left it, exit_principal what was unpaid then, none for a resolved one;
--         all claims of a debtor fall in one of a hundred buckets, by a hash of the debtor's number
with
told as (
    select
        stg_claims.claim_key,
        stg_claims.debtor_bucket % 100 as bucket,
        case run.segment_by
            when 'claim_type' then stg_claims.claim_type
            when 'creditor' then stg_claims.creditor_id
            when 'agency' then stg_claims.agency_id
            when 'size' then claim_sizes.claim_size
            else stg_claims.debtor_type
        end as segment_word,
        case when run.segment_by = 'size' then '' else coalesce(claim_sizes.segment_suffix, '') end as size_suffix,
        stg_claims.due_date,
        stg_claims.principal,
        submissions.submission_date,
        submissions.submission_band,
        submissions.principal_submitted,
        case
            when claim_states.removed_date is null then claim_states.resolved_date
            when claim_states.resolved_date <= claim_states.removed_date then claim_states.resolved_date
            else claim_states.removed_date
        end as end_date,
        case
            when claim_states.removed_date is null then 'resolved'
            when claim_states.resolved_date <= claim_states.removed_date then 'resolved'
            else 'removed'
        end as end_kind,
        claim_states.principal_removed,
        run.day_after_cut_off
    from stg_claims
    cross join run
    inner join claim_sizes
        on stg_claims.principal between claim_sizes.from_principal and claim_sizes.to_principal
    inner join claim_states on claim_states.claim_key = stg_claims.claim_key
    left join submissions on submissions.claim_key = stg_claims.claim_key
),
numbered as (
    select
        told.*,
        own.segment_number as due_segment_number,
        collected.segment_number as submission_segment_number
    from told
    inner join segment_parts as own
        on own.clock = 'due' and own.segment_word = told.segment_word and own.part = told.size_suffix
    left join segment_parts as collected
        on
            collected.clock = 'submission'
            and collected.segment_word = told.segment_word
            and collected.part = told.submission_band
),
clocks as (
    select
        numbered.claim_key,
        'due' as clock,
        numbered.due_segment_number as segment_number,
        numbered.bucket,
        numbered.due_date as anchor_date,
        numbered.submission_date as left_date,
        numbered.principal as principal_at_start,
        case when numbered.submission_date is null then numbered.end_kind else 'submitted' end as exit_kind,
        coalesce(numbered.submission_date, numbered.end_date) as exit_date,
        coalesce(numbered.principal_submitted, numbered.principal_removed) as exit_principal,
        coalesce(numbered.submission_segment_number, 0) as to_segment_number,
        numbered.day_after_cut_off
    from numbered
    union all
    select
        claim_key,
        'submission',
        submission_segment_number,
        bucket,
        submission_date,
        null,
        principal_submitted,
        end_kind,
        end_date,
        principal_removed,
        0,
        day_after_cut_off
    from numbered
    where submission_date is not null
)
select
    claim_key,
    clock,
    segment_number,
    bucket,
    anchor_date,
    left_date,
    first_of_month(anchor_date) as vintage_month,
    months_between(anchor_date, day_after_cut_off) as observed_months,
    cast(principal_at_start as decimal(18, 2)) as principal_at_start,
    case when exit_date is not null then exit_kind end as exit_kind,
    case when exit_date is not null then greatest(0, months_between(anchor_date, exit_date)) end as exit_month,
    cast(
        case when exit_date is not null then case exit_kind when 'resolved' then 0 else exit_principal end end
        as decimal(18, 2)
    ) as exit_principal,
    to_segment_number
from clocks
