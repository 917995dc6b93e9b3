-- recent_mix: what came due in each of the twelve months before the cut-off date, by the segment it would be bought in.
--
-- grain   vintage_month, segment
-- reads   claim_clocks, run, segments
-- units   principal is what was unpaid on the due date; months_ago 0 is the month that ends with the cut-off date
with
fresh as (
    select
        segments.segment,
        claim_clocks.observed_months as months_ago,
        claim_clocks.principal_at_start
    from claim_clocks
    inner join segments on segments.segment_number = claim_clocks.segment_number
    where claim_clocks.clock = 'due' and claim_clocks.observed_months between 0 and 11
)
select
    fresh.months_ago,
    first_of_month(add_months(run.cut_off_date, -fresh.months_ago)) as vintage_month,
    fresh.segment,
    count(*) as claims,
    cast(sum(fresh.principal_at_start) as decimal(38, 2)) as principal
from fresh
cross join run
group by fresh.months_ago, run.cut_off_date, fresh.segment
