-- en: What is time-barred, or soon will be, and on what ground do we know it?
-- nb: Hva er foreldet, eller blir det snart, og hva bygger det på?
select limitation_band, basis, confidence, claims, principal, balance
from limitation_bands
order by position, basis, confidence
