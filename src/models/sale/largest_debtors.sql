-- largest_debtors: what hangs on each of the ten debtors that owe most; told by rank, never by name or number.
--
-- grain   principal_rank
-- reads   debtor_exposures
-- units   if the debtor fails, expected_collections do not come, and bid and ask fall by its parts
select
    principal_rank,
    debtor_type,
    claims,
    principal_open,
    expected_collections,
    bid,
    ask,
    late_claims,
    spared_claims
from debtor_exposures
where principal_rank <= 10
