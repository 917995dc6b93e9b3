-- tax_loss_readiness: open claims by the test of loss in tax that they meet, and what of them may bear VAT back.
--
-- grain   tax_loss_criterion, vat_recoverable
-- reads   claim_states, claims_with_tax_loss
select
    claims_with_tax_loss.tax_loss_criterion,
    claims_with_tax_loss.vat_recoverable,
    count(*) as claims,
    cast(sum(claim_states.principal_open) as decimal(38, 2)) as principal,
    cast(sum(claim_states.balance) as decimal(38, 2)) as balance
from claims_with_tax_loss
inner join claim_states on claim_states.claim_key = claims_with_tax_loss.claim_key
group by claims_with_tax_loss.tax_loss_criterion, claims_with_tax_loss.vat_recoverable
