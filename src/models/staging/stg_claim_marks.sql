-- stg_claim_marks: what else the tape says of a claim that bears on its sale.
--
-- grain   claim_id
-- reads   tape_claims
select claim_id, coalesce(disputed_amount, 0) as disputed_amount, invoice_number, creditor_id as creditor_on_tape
from tape_claims
