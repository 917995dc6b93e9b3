-- time_barred_claims: open claims that can no longer be enforced.
--
-- grain   claim_id
-- reads   claims_with_limitation, run
-- units   alive_until is the last day on which the claim could have been kept alive; before the cut-off date
select claims_with_limitation.claim_key, claims_with_limitation.claim_id, claims_with_limitation.alive_until
from claims_with_limitation
cross join run
where claims_with_limitation.alive_until < run.cut_off_date
