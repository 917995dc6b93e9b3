-- claim_flags: what the log says stands against an open claim, or for it; a claim may bear several.
--
-- grain   claim_id, flag
-- reads   claims_aged, stg_events
with
latest as (
    select
        claims_aged.claim_key,
        claims_aged.claim_id,
        max(case when stg_events.event_kind = 'dispute_raised' then stg_events.event_date end) as disputed_date,
        max(case when stg_events.event_kind = 'dispute_resolved' then stg_events.event_date end) as settled_date,
        max(case when stg_events.event_kind = 'plan_signed' then stg_events.event_date end) as plan_date,
        max(case when stg_events.event_kind = 'plan_broken' then stg_events.event_date end) as broken_date,
        max(case when stg_events.event_kind = 'promise' then stg_events.event_date end) as promise_date,
        max(case when stg_events.event_kind = 'complaint' then stg_events.event_date end) as complaint_date,
        max(case when stg_events.event_kind = 'nothing_to_attach' then stg_events.event_date end) as vain_date
    from claims_aged
    inner join stg_events on stg_events.claim_key = claims_aged.claim_key
    where
        stg_events.event_kind in (
            'dispute_raised', 'dispute_resolved', 'plan_signed', 'plan_broken', 'promise', 'complaint',
            'nothing_to_attach'
        )
    group by claims_aged.claim_key, claims_aged.claim_id
)
select claim_id, 'disputed' as flag
from latest
where disputed_date is not null and (settled_date is null or settled_date < disputed_date)
union all
select claim_id, 'payment plan' as flag
from latest
where plan_date is not null and (broken_date is null or broken_date < plan_date)
union all
select claim_id, 'broken plan' as flag
from latest
where broken_date is not null and (plan_date is null or broken_date >= plan_date)
union all
select claim_id, 'promise' as flag
from latest
where promise_date is not null
union all
select claim_id, 'complaint' as flag
from latest
where complaint_date is not null
union all
select claim_id, 'nothing to attach' as flag
from latest
where vain_date is not null
