-- curve_exposures: claims and principal that started each segment's clock, by whole months observed.
--
-- grain   clock, segment, observed_months
-- reads   claim_clocks, segments
with
started as (
    select
        segment_number,
        observed_months,
        count(*) as claims,
        sum(principal_at_start) as principal
    from claim_clocks
    where observed_months >= 1
    group by segment_number, observed_months
)
select
    segments.clock,
    segments.segment,
    started.observed_months,
    started.claims,
    cast(started.principal as decimal(38, 2)) as principal
from started
inner join segments on segments.segment_number = started.segment_number
