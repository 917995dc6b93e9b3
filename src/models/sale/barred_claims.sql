-- barred_claims: what of the priced claims may not be sold, by the reason.
--
-- grain   sale_bar
-- reads   sale_subjects
-- units   NOK
select
    sale_bar,
    count(*) as claims,
    cast(sum(principal_open) as decimal(38, 2)) as principal,
    cast(coalesce(sum(bid), 0) as decimal(38, 2)) as bid
from sale_subjects
where sale_bar is not null
group by sale_bar
