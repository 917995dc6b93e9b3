-- en: Which rows were not loaded, why, and what do they amount to?
-- nb: Hvilke rader ble ikke lest inn, hvorfor, og hva utgjør de?
with rejected as (
    select distinct relation, file, row, code, reason, amount
    from tape_rejects
)

select relation, code, any_value(reason) as reason, count(*) as rejected_rows, sum(amount) as amount
from rejected
group by relation, code
order by relation, rejected_rows desc, code
