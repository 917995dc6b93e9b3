-- time_barred_claims: open claims that can no longer be enforced. A seam: empty until limitation is computed.
--
-- grain   claim_id
-- reads   claim_states
--
-- When claims_with_limitation is there this model becomes: select claim_id, alive_until from claims_with_limitation
-- cross join run where alive_until < run.day_after_cut_off; and assessed_grounds says so of its relation.
select claim_id, cast(null as date) as alive_until
from claim_states
where claim_state = 'limitation is not computed yet'
