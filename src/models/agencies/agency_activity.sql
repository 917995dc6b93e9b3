-- agency_activity: what each collector was given and when, complaints, fees to debtors and customers kept.
--
-- grain   agency_id
-- reads   agency_customers, agency_placements, stg_events
-- units   idle_days are from its last placement to the last placement with any collector; complaints and fees from the day
--         of submission on
with
placed as (
    select
        agency_id,
        count(*) as placements,
        count(case when is_foreign then 1 end) as foreign_placements,
        sum(principal_submitted) as principal,
        max(submission_date) as last_placement_date
    from agency_placements
    group by agency_id
),
latest as (
    select max(last_placement_date) as last_placement_date from placed
),
told as (
    select
        agency_placements.agency_id,
        count(case when stg_events.event_kind = 'complaint' then 1 end) as complaints,
        sum(coalesce(stg_events.fee, 0)) as fees
    from stg_events
    inner join agency_placements on agency_placements.claim_key = stg_events.claim_key
    where
        stg_events.event_date >= agency_placements.submission_date
        and (stg_events.event_kind = 'complaint' or stg_events.fee is not null)
    group by agency_placements.agency_id
),
customers as (
    select
        agency_id,
        count(*) as customers,
        count(case when has_bought_again then 1 end) as customers_back,
        count(case when has_paid_again then 1 end) as customers_paying
    from agency_customers
    group by agency_id
)
select
    placed.agency_id,
    placed.placements,
    placed.foreign_placements,
    cast(placed.principal as decimal(38, 2)) as principal,
    placed.last_placement_date,
    days_between(placed.last_placement_date, latest.last_placement_date) as idle_days,
    coalesce(told.complaints, 0) as complaints,
    cast(coalesce(told.fees, 0) as decimal(38, 2)) as fees,
    coalesce(customers.customers, 0) as customers,
    coalesce(customers.customers_back, 0) as customers_back,
    coalesce(customers.customers_paying, 0) as customers_paying
from placed
cross join latest
left join told on told.agency_id = placed.agency_id
left join customers on customers.agency_id = placed.agency_id
