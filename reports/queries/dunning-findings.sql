-- en: Which rules of good collection practice were broken, and how often?
-- nb: Hvilke regler for god inkassoskikk er brutt, og hvor ofte?
select
    dunning_rule_words.en,
    dunning_rule_words.nb,
    dunning_findings_by_rule.severity,
    dunning_findings_by_rule.claims,
    dunning_findings_by_rule.events,
    dunning_findings_by_rule.principal
from dunning_findings_by_rule
inner join dunning_rule_words on dunning_findings_by_rule.rule = dunning_rule_words.code
order by dunning_findings_by_rule.claims desc, dunning_rule_words.code
