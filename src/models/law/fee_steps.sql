-- fee_steps: what the log of an open claim shows that decides whether, and which, collector's fee is due.
--
-- grain   claim_id
-- reads   interest_bases, stg_claims, stg_events
-- units   a deadline is never before the fourteenth day after sending, and is that day where none is stated;
--         a claim without events has no row
with
steps as (
    select
        stg_events.claim_id,
        stg_events.event_kind,
        stg_events.event_date,
        stg_events.fee,
        stg_claims.submission_date,
        greatest(
            coalesce(stg_events.deadline_date, stg_events.event_date), add_days(stg_events.event_date, 14)
        ) as deadline_date
    from stg_events
    inner join stg_claims on stg_claims.claim_id = stg_events.claim_id
    inner join interest_bases on interest_bases.claim_id = stg_events.claim_id
    where
        stg_events.fee is not null
        or stg_events.event_kind in (
            'collection_notice', 'payment_demand', 'dispute_raised', 'dispute_resolved', 'plan_signed'
        )
)
select
    claim_id,
    min(case when event_kind = 'collection_notice' then deadline_date end) as notice_deadline,
    min(case when event_kind = 'payment_demand' and event_date >= submission_date then deadline_date end)
        as demand_deadline,
    max(case when event_kind = 'dispute_raised' and event_date <= submission_date then event_date end)
        as disputed_date,
    max(case when event_kind = 'dispute_resolved' and event_date <= submission_date then event_date end)
        as dispute_resolved_date,
    max(case when event_kind = 'plan_signed' then event_date end) as plan_date,
    cast(sum(fee) as decimal(18, 2)) as event_fees
from steps
group by claim_id
