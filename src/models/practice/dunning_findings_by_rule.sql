-- dunning_findings_by_rule: how many claims, steps and kroner each rule of good collection practice touches.
--
-- grain   rule, regime, severity
-- reads   dunning_findings
-- units   principal is what is open on the claims, each claim once
with
claims as (
    select rule, regime, severity, claim_id, principal_open, count(*) as events
    from dunning_findings
    group by rule, regime, severity, claim_id, principal_open
)
select
    rule,
    regime,
    severity,
    count(*) as claims,
    cast(sum(events) as bigint) as events,
    cast(sum(principal_open) as decimal(18, 2)) as principal
from claims
group by rule, regime, severity
