-- dunning_findings: every step of the log that breaks a rule of good collection practice, or may.
--
-- grain   claim_id, rule, event_row
-- reads   claim_states, dunning_contact_findings, dunning_fee_findings, dunning_field_findings, dunning_heavy_fee_findings, dunning_legal_findings, dunning_notice_findings, dunning_rule_periods, law_dunning_rules, stg_claims
-- units   found and allowed in unit; principal_open is the claim's; a doubt rests on what the log does not hold
with
found as (
    select claim_key, rule, event_row, event_date, event_kind, severity, found, allowed
    from dunning_notice_findings
    union all
    select claim_key, rule, event_row, event_date, event_kind, severity, found, allowed
    from dunning_legal_findings
    union all
    select claim_key, rule, event_row, event_date, event_kind, severity, found, allowed
    from dunning_fee_findings
    union all
    select claim_key, rule, event_row, event_date, event_kind, severity, found, allowed
    from dunning_heavy_fee_findings
    union all
    select claim_key, rule, event_row, event_date, event_kind, severity, found, allowed
    from dunning_contact_findings
    union all
    select claim_key, rule, event_row, event_date, event_kind, severity, found, allowed
    from dunning_field_findings
)
select
    stg_claims.claim_id,
    found.rule,
    found.event_row,
    found.severity,
    periods.regime,
    law_dunning_rules.law_reference,
    law_dunning_rules.certainty,
    found.event_kind,
    found.event_date,
    cast(found.found as decimal(18, 2)) as found,
    cast(found.allowed as decimal(18, 2)) as allowed,
    law_dunning_rules.unit,
    claim_states.principal_open
from found
inner join claim_states on claim_states.claim_key = found.claim_key
inner join stg_claims on stg_claims.claim_key = found.claim_key
inner join dunning_rule_periods as periods
    on found.event_date >= periods.valid_from and found.event_date < periods.valid_to
inner join law_dunning_rules
    on
        law_dunning_rules.rule = found.rule
        and law_dunning_rules.regime = periods.regime
        and (law_dunning_rules.valid_from is null or law_dunning_rules.valid_from <= found.event_date)
        and law_dunning_rules.valid_to > found.event_date
