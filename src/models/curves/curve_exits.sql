-- curve_exits: claims that left each segment's clock, by whole months observed and month of the clock.
--
-- grain   clock, segment, observed_months, month, exit_kind, to_segment
-- reads   exits_by_age
select
    clock,
    segment,
    observed_months,
    month,
    exit_kind,
    to_segment,
    cast(sum(claims) as bigint) as claims,
    cast(sum(principal) as decimal(38, 2)) as principal
from exits_by_age
where observed_months >= 1
group by clock, segment, observed_months, month, exit_kind, to_segment
