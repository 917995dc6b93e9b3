-- fee_steps: what the log of an open claim shows that decides whether, and which, collector's fee is due.
--
-- grain   claim_key
-- reads   fee_events
-- units   a deadline is never before the fourteenth day after sending, and is that day where none is stated;
--         a notice that was sent before the claim was past due, or that left less than 14 days, is none; a claim without events has no row
with
steps as (
    select
        claim_key,
        event_kind,
        event_date,
        fee,
        due_date,
        submission_date,
        coalesce(deadline_date < add_days(event_date, 14), false) as is_short,
        greatest(
            coalesce(deadline_date, event_date), add_days(event_date, 14)
        ) as deadline_date
    from fee_events
)
select
    claim_key,
    min(case
        when event_kind = 'collection_notice' and event_date > due_date and not is_short then deadline_date
    end)
        as notice_deadline,
    min(case when event_kind = 'payment_demand' and event_date >= submission_date then deadline_date end)
        as demand_deadline,
    max(case when event_kind = 'dispute_raised' and event_date <= submission_date then event_date end)
        as disputed_date,
    max(case when event_kind = 'dispute_resolved' and event_date <= submission_date then event_date end)
        as dispute_resolved_date,
    max(case when event_kind = 'plan_signed' then event_date end) as plan_date,
    cast(sum(fee) as decimal(18, 2)) as event_fees
from steps
group by claim_key
