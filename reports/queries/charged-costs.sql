-- en: Where are more costs charged than the law allows?
-- nb: Hvor er det krevd mer i omkostninger enn loven tillater?
select over_charged_reason, claims, costs_charged, costs_allowed, over_charged, above_every_reading
from over_charged_claims
order by over_charged desc, over_charged_reason
