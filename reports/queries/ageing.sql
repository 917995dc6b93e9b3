-- en: How old is what is open?
-- nb: Hvor gammelt er det som står åpent?
select ageing_bucket, is_old, claims, principal, balance
from ageing
order by position
