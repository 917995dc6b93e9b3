-- agency_cash_days: on which day after submission the first cash of each claim came, by collector.
--
-- grain   agency_id, day
-- reads   agency_placements
-- units   day counts from submission; removed and young claims are watched until then; later than day 366 stands at 366
with
days as (
    select
        agency_id,
        case
            when first_cash_days <= 366 then first_cash_days
            when first_cash_days is null and outcome_days < 366 then outcome_days
            else 366
        end as day,
        first_cash_days <= 366 as is_paid
    from agency_placements
)
select
    agency_id,
    day,
    count(case when is_paid then 1 end) as paid,
    count(case when is_paid then null else 1 end) as watched
from days
group by agency_id, day
