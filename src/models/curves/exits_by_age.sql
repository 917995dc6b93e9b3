-- exits_by_age: claims that left their clock in each month: resolved, removed, or submitted to collection.
--
-- grain   clock, segment, vintage_month, observed_months, is_from_start, month, exit_kind, to_segment
-- reads   claim_clocks, segments
-- units   principal is what was unpaid when the claim left; none for a resolved one; is_from_start where payments are
--         known from day 0 of the clock
with
exits as (
    select
        segment_number,
        vintage_month,
        observed_months,
        entry_month = 0 as is_from_start,
        exit_month,
        exit_kind,
        case to_segment_number when 0 then segment_number else to_segment_number end as to_segment_number,
        count(*) as claims,
        sum(exit_principal) as principal
    from claim_clocks
    where exit_month >= entry_month
    group by
        segment_number,
        vintage_month,
        observed_months,
        entry_month = 0,
        exit_month,
        exit_kind,
        case to_segment_number when 0 then segment_number else to_segment_number end
)
select
    segments.clock,
    segments.segment,
    exits.vintage_month,
    exits.observed_months,
    exits.is_from_start,
    exits.exit_month as month,
    exits.exit_kind,
    came_to.segment as to_segment,
    exits.claims,
    cast(exits.principal as decimal(38, 2)) as principal
from exits
inner join segments on segments.segment_number = exits.segment_number
inner join segments as came_to on came_to.segment_number = exits.to_segment_number
