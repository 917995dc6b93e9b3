-- claim_clocks: each claim on the clocks it runs on: months since due date until submission, months since submission.
--
-- grain   claim_key, clock
-- reads   claim_sizes, claim_states, payment_days, run, segment_parts, stg_claims, submissions
-- units   principal_at_start is what was unpaid at day 0; observed_months are whole months up to the cut-off date; exit_month
--         is the month of the clock in which the claim left it, exit_principal what was unpaid then, none for a resolved one;
--         all claims of a debtor fall in one of a hundred buckets, by a hash of the debtor's number;
--         entry_month is the first whole month of the clock in which payments are known, 0 where they always are; null
--         where the claim had left by then; principal_at_entry is what was unpaid when that month began
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
        stg_claims.principal - stg_claims.settled_earlier as principal,
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
        run.has_payments and claim_states.claim_state = 'resolved' and claim_states.resolved_date is null
            as is_end_unknown,
        run.payments_from_date,
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
        numbered.is_end_unknown,
        numbered.payments_from_date,
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
        is_end_unknown,
        payments_from_date,
        day_after_cut_off
    from numbered
    where submission_date is not null
),
measured as (
    select
        clocks.*,
        months_between(anchor_date, day_after_cut_off) as observed_months,
        case when exit_date is not null then greatest(0, months_between(anchor_date, exit_date)) end as exit_month,
        case
            when payments_from_date > anchor_date
                then
                    months_between(anchor_date, payments_from_date)
                    + case
                        when
                            add_months(anchor_date, months_between(anchor_date, payments_from_date))
                            < payments_from_date
                            then 1
                        else 0
                    end
            else 0
        end as first_month_known
    from clocks
),
paid_before_entry as (
    select measured.claim_key, measured.clock, sum(payment_days.principal_paid) as principal_paid
    from measured
    inner join payment_days on payment_days.claim_key = measured.claim_key
    where
        measured.first_month_known > 0
        and months_between(measured.anchor_date, payment_days.paid_date) < measured.first_month_known
        and (measured.clock = 'due' or payment_days.paid_date >= measured.anchor_date)
    group by measured.claim_key, measured.clock
)
select
    measured.claim_key,
    measured.clock,
    measured.segment_number,
    measured.bucket,
    measured.anchor_date,
    measured.left_date,
    first_of_month(measured.anchor_date) as vintage_month,
    measured.observed_months,
    cast(measured.principal_at_start as decimal(18, 2)) as principal_at_start,
    case when measured.exit_date is not null then measured.exit_kind end as exit_kind,
    measured.exit_month,
    cast(
        case
            when measured.exit_date is not null
                then case measured.exit_kind when 'resolved' then 0 else measured.exit_principal end
        end
        as decimal(18, 2)
    ) as exit_principal,
    case
        when measured.first_month_known = 0 and not measured.is_end_unknown then 0
        when
            measured.first_month_known < measured.observed_months
            and not measured.is_end_unknown
            and (measured.exit_month is null or measured.exit_month >= measured.first_month_known)
            then measured.first_month_known
    end as entry_month,
    cast(measured.principal_at_start - coalesce(paid_before_entry.principal_paid, 0) as decimal(18, 2))
        as principal_at_entry,
    measured.to_segment_number
from measured
left join paid_before_entry
    on paid_before_entry.claim_key = measured.claim_key and paid_before_entry.clock = measured.clock
