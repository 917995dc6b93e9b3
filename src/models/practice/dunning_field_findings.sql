-- dunning_field_findings: what a collection notice must state under the act of 2026 and the claim tape does not hold.
--
-- grain   claim_key, rule, event_row
-- reads   dunning_rule_periods, dunning_steps, stg_claims
-- units   found and allowed in fields; whether a claim was assigned is not known, so no original creditor is unknown
with
notices as (
    select
        dunning_steps.claim_key,
        dunning_steps.event_row,
        dunning_steps.event_date,
        dunning_steps.event_kind,
        stg_claims.invoice_number,
        stg_claims.invoice_date,
        stg_claims.original_creditor
    from dunning_steps
    inner join dunning_rule_periods as periods
        on dunning_steps.event_date >= periods.valid_from and dunning_steps.event_date < periods.valid_to
    inner join stg_claims on stg_claims.claim_key = dunning_steps.claim_key
    where periods.regime = 'act of 2026' and dunning_steps.event_kind = 'collection_notice'
)
select
    claim_key,
    'missing_invoice_number' as rule,
    event_row,
    event_date,
    event_kind,
    'doubt' as severity,
    0 as found,
    1 as allowed
from notices
where invoice_number is null
union all
select claim_key, 'missing_invoice_date', event_row, event_date, event_kind, 'doubt', 0, 1
from notices
where invoice_date is null
union all
select claim_key, 'missing_original_creditor', event_row, event_date, event_kind, 'unknown', 0, 1
from notices
where original_creditor is null
