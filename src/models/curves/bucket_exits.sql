-- bucket_exits: claims that left their clock in each month, by bucket of debtors: resolved, removed, or submitted.
--
-- grain   bucket, segment_number, observed_months, month, exit_kind, to_segment_number
-- reads   claim_clocks
-- units   of claims that were observed through the whole of the month; principal is what was unpaid when the claim left,
--         none for a resolved one; to_segment_number is 0 where the claim went nowhere
select
    bucket,
    segment_number,
    observed_months,
    exit_month as month,
    exit_kind,
    to_segment_number,
    count(*) as claims,
    cast(sum(exit_principal) as decimal(38, 2)) as principal
from claim_clocks
where exit_month < observed_months and exit_month >= entry_month
group by bucket, segment_number, observed_months, exit_month, exit_kind, to_segment_number
