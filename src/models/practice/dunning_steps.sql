-- dunning_steps: what was done to collect each claim, step by step, as the log and the claim tape have it.
--
-- grain   claim_key, step_number
-- reads   stg_claims, stg_events
-- units   event_row 0 is a submission that the claim tape states and the log does not; gap_days since the step before
with
logged as (
    select claim_key, event_row, event_date, event_kind, deadline_date, fee
    from stg_events
    where
        event_kind in (
            'reminder', 'collection_notice', 'submission', 'payment_demand', 'call', 'sms', 'sms_payment_link',
            'email', 'conciliation_complaint', 'judgment', 'attachment', 'nothing_to_attach'
        )
),
submissions_logged as (
    select distinct claim_key
    from logged
    where event_kind = 'submission'
),
taken as (
    select claim_key, event_row, event_date, event_kind, deadline_date, fee
    from logged
    union all
    select stg_claims.claim_key, 0, stg_claims.submission_date, 'submission', null, null
    from stg_claims
    left join submissions_logged on submissions_logged.claim_key = stg_claims.claim_key
    where stg_claims.submission_date is not null and submissions_logged.claim_key is null
),
numbered as (
    select
        claim_key,
        event_row,
        event_date,
        event_kind,
        deadline_date,
        fee,
        row_number() over (
            partition by claim_key order by event_date, event_row
            rows between unbounded preceding and current row
        ) as step_number,
        lag(event_date) over (
            partition by claim_key order by event_date, event_row
            rows between unbounded preceding and current row
        ) as date_before
    from taken
)
select
    numbered.claim_key,
    numbered.step_number,
    numbered.event_row,
    numbered.event_kind,
    numbered.event_date,
    days_between(stg_claims.due_date, numbered.event_date) as days_past_due,
    days_between(numbered.date_before, numbered.event_date) as gap_days,
    numbered.deadline_date,
    numbered.fee
from numbered
inner join stg_claims on stg_claims.claim_key = numbered.claim_key
