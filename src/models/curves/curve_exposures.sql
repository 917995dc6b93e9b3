-- curve_exposures: claims and principal that came under risk on each segment's clock, by whole months observed.
--
-- grain   clock, segment, observed_months, is_before_entry
-- reads   claim_clocks, segments
-- units   a claim whose payments are known from a later month of its clock alone is taken away again for the months
--         before: as if it had been observed to its entry_month, with claims and principal below zero
with
came as (
    select
        segment_number,
        observed_months,
        false as is_before_entry,
        count(*) as claims,
        sum(principal_at_entry) as principal
    from claim_clocks
    where observed_months >= 1 and entry_month is not null
    group by segment_number, observed_months
    union all
    select segment_number, entry_month, true, -count(*), -sum(principal_at_entry)
    from claim_clocks
    where entry_month >= 1
    group by segment_number, entry_month
)
select
    segments.clock,
    segments.segment,
    came.observed_months,
    came.is_before_entry,
    came.claims,
    cast(came.principal as decimal(38, 2)) as principal
from came
inner join segments on segments.segment_number = came.segment_number
