-- bucket_submissions: principal that went from the own ledger to collection, by bucket of debtors.
--
-- grain   bucket, segment, month, to_segment
-- reads   bucket_exits, segments
-- units   principal in kroner, of claims that were observed through the whole of the month
select
    bucket_exits.bucket,
    segments.segment,
    bucket_exits.month,
    came_to.segment as to_segment,
    cast(sum(bucket_exits.principal) as decimal(38, 2)) as principal
from bucket_exits
inner join segments on segments.segment_number = bucket_exits.segment_number
inner join segments as came_to on came_to.segment_number = bucket_exits.to_segment_number
group by bucket_exits.bucket, segments.segment, bucket_exits.month, came_to.segment
