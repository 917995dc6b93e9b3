-- dunning_contact_findings: letters and calls while a claim was disputed, and contact on Sundays and public holidays.
--
-- grain   claim_key, rule, event_row
-- reads   dunning_rule_periods, dunning_steps, public_holidays, stg_events
-- units   found and allowed in contacts; the log knows the day and not the hour, so hours are not judged
with
disputes as (
    select raised.claim_key, raised.event_date as raised_date, min(resolved.event_date) as resolved_date
    from stg_events as raised
    left join stg_events as resolved
        on
            resolved.claim_key = raised.claim_key
            and resolved.event_kind = 'dispute_resolved'
            and resolved.event_date >= raised.event_date
    where raised.event_kind = 'dispute_raised'
    group by raised.claim_key, raised.event_date
),
-- On the day itself, nobody can tell which came first.
disputed_contacts as (
    select distinct
        dunning_steps.claim_key,
        dunning_steps.event_row,
        dunning_steps.event_date,
        dunning_steps.event_kind
    from disputes
    inner join dunning_steps
        on
            dunning_steps.claim_key = disputes.claim_key
            and dunning_steps.event_date > disputes.raised_date
            and (disputes.resolved_date is null or dunning_steps.event_date < disputes.resolved_date)
            and dunning_steps.event_kind in (
                'reminder', 'collection_notice', 'payment_demand', 'call', 'sms', 'sms_payment_link', 'email'
            )
    inner join dunning_rule_periods as periods
        on dunning_steps.event_date >= periods.valid_from and dunning_steps.event_date < periods.valid_to
)
select
    claim_key,
    'contact_while_disputed' as rule,
    event_row,
    event_date,
    event_kind,
    'doubt' as severity,
    1 as found,
    0 as allowed
from disputed_contacts
union all
select
    dunning_steps.claim_key,
    'contact_on_rest_day',
    dunning_steps.event_row,
    dunning_steps.event_date,
    dunning_steps.event_kind,
    case when periods.regime = 'act of 2026' then 'breach' else 'doubt' end,
    1,
    0
from dunning_steps
inner join dunning_rule_periods as periods
    on dunning_steps.event_date >= periods.valid_from and dunning_steps.event_date < periods.valid_to
left join public_holidays on public_holidays.holiday = dunning_steps.event_date
where
    (
        dunning_steps.event_kind = 'call'
        or (
            periods.regime = 'act of 2026'
            and dunning_steps.event_kind in ('sms', 'sms_payment_link')
        )
    )
    and (is_sunday(dunning_steps.event_date) or public_holidays.holiday is not null)
