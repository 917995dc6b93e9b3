-- curve_exposures: claims and principal that started each segment's clock, by whole months observed.
--
-- grain   clock, segment, observed_months
-- reads   claim_clocks
select
    clock,
    segment,
    observed_months,
    count(*) as claims,
    cast(sum(principal_at_start) as decimal(38, 2)) as principal
from claim_clocks
where observed_months >= 1
group by clock, segment, observed_months
