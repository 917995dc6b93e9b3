-- bucket_submissions: principal that went from the own ledger to collection, by bucket of debtors.
--
-- grain   bucket, segment, month, to_segment
-- reads   bucket_exits
-- units   principal in kroner, of claims that were observed through the whole of the month
select
    bucket,
    segment,
    month,
    to_segment,
    cast(sum(principal) as decimal(38, 2)) as principal
from bucket_exits
where exit_kind = 'submitted'
group by bucket, segment, month, to_segment
