-- exits_by_age: claims that left their clock in each month: resolved, removed, or submitted to collection.
--
-- grain   clock, segment, vintage_month, observed_months, month, exit_kind, to_segment
-- reads   claim_clocks, submissions
-- units   principal is what was unpaid when the claim left; none for a resolved one
with
resolved as (
    select
        clock, segment, vintage_month, observed_months,
        greatest(0, months_between(anchor_date, resolved_date)) as month,
        'resolved' as exit_kind,
        segment as to_segment,
        cast(0 as decimal(18, 2)) as principal
    from claim_clocks
    where
        resolved_date is not null
        and (removed_date is null or resolved_date <= removed_date)
        and (left_date is null or resolved_date < left_date)
),
removed as (
    select
        clock, segment, vintage_month, observed_months,
        greatest(0, months_between(anchor_date, removed_date)) as month,
        'removed' as exit_kind,
        segment as to_segment,
        principal_removed as principal
    from claim_clocks
    where
        removed_date is not null
        and (resolved_date is null or resolved_date > removed_date)
        and (left_date is null or removed_date < left_date)
),
submitted as (
    select
        claim_clocks.clock, claim_clocks.segment, claim_clocks.vintage_month, claim_clocks.observed_months,
        greatest(0, months_between(claim_clocks.anchor_date, claim_clocks.left_date)) as month,
        'submitted' as exit_kind,
        came_to.segment as to_segment,
        submissions.principal_submitted as principal
    from claim_clocks
    inner join submissions on submissions.claim_key = claim_clocks.claim_key
    inner join claim_clocks as came_to
        on came_to.claim_key = claim_clocks.claim_key and came_to.clock = 'submission'
    where claim_clocks.clock = 'due'
),
exits as (
    select clock, segment, vintage_month, observed_months, month, exit_kind, to_segment, principal from resolved
    union all
    select clock, segment, vintage_month, observed_months, month, exit_kind, to_segment, principal from removed
    union all
    select clock, segment, vintage_month, observed_months, month, exit_kind, to_segment, principal from submitted
)
select
    clock,
    segment,
    vintage_month,
    observed_months,
    month,
    exit_kind,
    to_segment,
    count(*) as claims,
    cast(sum(principal) as decimal(38, 2)) as principal
from exits
group by clock, segment, vintage_month, observed_months, month, exit_kind, to_segment
