-- en: How old is what is open?
-- nb: Hvor gammelt er det som står åpent?
select ageing_bucket, claims, principal
from ageing
order by position
