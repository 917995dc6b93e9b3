-- step_history: the steps taken on each open claim, and what the debtor answered, up to the cut-off date.
--
-- grain   claim_key
-- reads   claim_states, stg_events
-- units   counts of events; a reply is a promise, a plan, an acknowledgement or a dispute
with
steps as (
    select
        stg_events.claim_key,
        stg_events.event_date,
        stg_events.event_kind,
        case
            when stg_events.event_kind in (
                'reminder', 'collection_notice', 'payment_demand', 'call', 'sms', 'sms_payment_link', 'email',
                'conciliation_complaint', 'judgment', 'attachment', 'nothing_to_attach', 'surveillance'
            ) then 1 else 0
        end as is_step,
        case
            when stg_events.event_kind in ('promise', 'plan_signed', 'acknowledgement', 'dispute_raised')
                then coalesce(stg_events.channel, 'not stated')
        end as replied_by
    from stg_events
    inner join claim_states on claim_states.claim_key = stg_events.claim_key
    where claim_states.claim_state = 'open'
)
select
    claim_key,
    cast(sum(is_step) as bigint) as steps_taken,
    max(case when is_step = 1 then event_date end) as last_step_date,
    count(case when event_kind = 'reminder' then 1 end) as reminders_sent,
    count(case when event_kind = 'collection_notice' then 1 end) as collection_notices,
    count(case when event_kind = 'payment_demand' then 1 end) as payment_demands,
    count(case when event_kind = 'call' then 1 end) as calls,
    count(case when event_kind in ('sms', 'sms_payment_link', 'email') then 1 end) as messages,
    count(
        case
            when event_kind in ('conciliation_complaint', 'judgment', 'attachment', 'nothing_to_attach') then 1
        end
    ) as legal_steps,
    count(case when event_kind = 'judgment' then 1 end) as judgments,
    count(case when event_kind = 'nothing_to_attach' then 1 end) as nothing_to_attach,
    count(case when event_kind = 'promise' then 1 end) as promises,
    count(case when event_kind = 'plan_signed' then 1 end) as plans_signed,
    count(case when event_kind = 'plan_broken' then 1 end) as plans_broken,
    cast(
        sum(case event_kind when 'dispute_raised' then 1 when 'dispute_resolved' then -1 else 0 end) as bigint
    ) as disputes_unsettled,
    count(replied_by) as replies,
    count(case when replied_by = 'phone' then 1 end) as replies_by_phone,
    count(case when replied_by in ('sms', 'email', 'portal') then 1 end) as replies_by_message,
    count(case when replied_by in ('letter', 'court') then 1 end) as replies_by_letter
from steps
group by claim_key
