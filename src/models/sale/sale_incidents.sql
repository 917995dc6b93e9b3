-- sale_incidents: claims with a dispute that is not settled, or with a plan that still holds.
--
-- grain   claim_key
-- reads   stg_events
-- units   of a day with both, the later word counts: a dispute raised and resolved is resolved, a plan signed and broken is broken
with
last_days as (
    select
        claim_key,
        max(case when event_kind = 'dispute_raised' then event_date end) as raised_date,
        max(case when event_kind = 'dispute_resolved' then event_date end) as settled_date,
        max(case when event_kind = 'plan_signed' then event_date end) as signed_date,
        max(case when event_kind = 'plan_broken' then event_date end) as broken_date
    from stg_events
    where event_kind in ('dispute_raised', 'dispute_resolved', 'plan_signed', 'plan_broken')
    group by claim_key
),
judged as (
    select
        claim_key,
        raised_date is not null and (settled_date is null or settled_date < raised_date) as is_disputed,
        signed_date is not null and (broken_date is null or broken_date < signed_date) as has_plan
    from last_days
)
select claim_key, is_disputed, has_plan
from judged
where is_disputed or has_plan
