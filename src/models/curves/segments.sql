-- segments: the segments that claims of one curve share, by their numbers.
--
-- grain   segment_number
-- reads   segment_parts
-- units   numbers are what large relations group by, for numbers group faster than texts
select distinct segment_number, clock, segment
from segment_parts
