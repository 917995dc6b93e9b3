-- bucket_exits: claims that left their clock in each month, by bucket of debtors: resolved, removed, or submitted.
--
-- grain   bucket, clock, segment, observed_months, month, exit_kind, to_segment
-- reads   claim_clocks
-- units   of claims that were observed through the whole of the month; principal is what was unpaid when the claim left,
--         none for a resolved one; to_segment is empty where the claim went nowhere
with
-- The clock is a key, for a condition on one side alone makes the engine hold every claim against every other.
collected as (
    select claim_key, 'due' as left_clock, segment, principal_at_start
    from claim_clocks
    where clock = 'submission'
),
left_clock as (
    select
        claim_clocks.bucket,
        claim_clocks.clock,
        claim_clocks.segment,
        claim_clocks.observed_months,
        claim_clocks.anchor_date,
        coalesce(collected.segment, '') as to_segment,
        case
            when collected.claim_key is not null then 'submitted'
            when claim_clocks.removed_date is null then 'resolved'
            when claim_clocks.resolved_date <= claim_clocks.removed_date then 'resolved'
            else 'removed'
        end as exit_kind,
        claim_clocks.left_date,
        claim_clocks.resolved_date,
        claim_clocks.removed_date,
        claim_clocks.principal_removed,
        collected.principal_at_start as principal_submitted
    from claim_clocks
    left join collected
        on collected.claim_key = claim_clocks.claim_key and collected.left_clock = claim_clocks.clock
    where
        claim_clocks.observed_months >= 1
        and (
            claim_clocks.left_date is not null
            or claim_clocks.resolved_date is not null
            or claim_clocks.removed_date is not null
        )
),
in_month as (
    select
        bucket,
        clock,
        segment,
        observed_months,
        exit_kind,
        to_segment,
        greatest(
            0,
            months_between(
                anchor_date,
                case exit_kind
                    when 'submitted' then left_date
                    when 'resolved' then resolved_date
                    else removed_date
                end
            )
        ) as month,
        case exit_kind when 'submitted' then principal_submitted when 'removed' then principal_removed else 0 end
            as principal
    from left_clock
)
select
    bucket,
    clock,
    segment,
    observed_months,
    month,
    exit_kind,
    to_segment,
    count(*) as claims,
    cast(sum(principal) as decimal(38, 2)) as principal
from in_month
where month < observed_months
group by bucket, clock, segment, observed_months, month, exit_kind, to_segment
