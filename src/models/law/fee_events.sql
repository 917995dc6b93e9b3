-- fee_events: events of open claims that cost, or decide what may be charged; one reading of the log for all who ask.
--
-- grain   event_row
-- reads   interest_bases, stg_events
select
    stg_events.event_row,
    stg_events.claim_key,
    stg_events.event_kind,
    stg_events.event_date,
    stg_events.deadline_date,
    stg_events.fee,
    interest_bases.due_date,
    interest_bases.submission_date
from stg_events
inner join interest_bases on interest_bases.claim_key = stg_events.claim_key
where
    stg_events.fee is not null
    or stg_events.event_kind in (
        'reminder', 'collection_notice', 'payment_demand', 'dispute_raised', 'dispute_resolved', 'plan_signed',
        'conciliation_complaint', 'attachment'
    )
