-- dunning_fee_findings: fees on letters that came too early, or once too often.
--
-- grain   claim_key, rule, event_row
-- reads   claims_with_lawful_submission, dunning_rule_periods, dunning_steps
-- units   found and allowed in the unit of the rule: days past due, days, letters, kroner
with
-- Reminders and notices are the creditor's own, and so is a payment demand as long as no collector has the claim.
charged as (
    select
        dunning_steps.claim_key,
        dunning_steps.event_row,
        dunning_steps.event_kind,
        dunning_steps.event_date,
        dunning_steps.days_past_due,
        dunning_steps.fee,
        case
            when dunning_steps.event_kind in ('reminder', 'collection_notice') then 'light'
            when lawful.submission_date <= dunning_steps.event_date then 'collector'
            when dunning_steps.event_kind = 'payment_demand' then 'demand'
            else 'other'
        end as fee_kind,
        periods.regime,
        periods.first_fee_day,
        periods.reminder_fees,
        periods.notice_fees,
        periods.demand_fees,
        periods.fee_months,
        periods.days_after_deadline,
        greatest(
            coalesce(dunning_steps.deadline_date, dunning_steps.event_date),
            add_days(dunning_steps.event_date, periods.second_fee_days)
        ) as second_fee_after
    from dunning_steps
    inner join claims_with_lawful_submission as lawful on lawful.claim_key = dunning_steps.claim_key
    inner join dunning_rule_periods as periods
        on dunning_steps.event_date >= periods.valid_from and dunning_steps.event_date < periods.valid_to
    where
        dunning_steps.fee > 0
        and dunning_steps.event_kind in (
            'reminder', 'collection_notice', 'payment_demand', 'call', 'sms', 'sms_payment_link', 'email'
        )
),
own as (
    select
        *,
        lag(event_date) over (
            partition by claim_key order by event_date, event_row rows between unbounded preceding and current row
        ) as fee_before
    from charged
    where fee_kind in ('light', 'demand')
),
in_series as (
    select
        *,
        sum(case when months_between(fee_before, event_date) >= fee_months then 1 else 0 end) over (
            partition by claim_key order by event_date, event_row
            rows between unbounded preceding and current row
        ) as fee_series
    from own
),
counted as (
    select
        *,
        count(case when fee_kind = 'light' then 1 end) over (
            partition by claim_key, fee_series order by event_date, event_row
            rows between unbounded preceding and current row
        ) as light_so_far,
        count(case when event_kind = 'collection_notice' then 1 end) over (
            partition by claim_key, fee_series order by event_date, event_row
            rows between unbounded preceding and current row
        ) as notices_so_far,
        count(case when fee_kind = 'demand' then 1 end) over (
            partition by claim_key, fee_series order by event_date, event_row
            rows between unbounded preceding and current row
        ) as demands_so_far,
        max(case when fee_kind = 'light' then event_date end) over (
            partition by claim_key, fee_series order by event_date, event_row
            rows between unbounded preceding and 1 preceding
        ) as light_before,
        max(case when fee_kind = 'light' then second_fee_after end) over (
            partition by claim_key, fee_series order by event_date, event_row
            rows between unbounded preceding and 1 preceding
        ) as second_after
    from in_series
)
select
    claim_key,
    'early_fee' as rule,
    event_row,
    event_date,
    event_kind,
    'breach' as severity,
    cast(days_past_due as decimal(18, 2)) as found,
    cast(first_fee_day as decimal(18, 2)) as allowed
from counted
where days_past_due < first_fee_day
union all
select
    claim_key, 'too_many_reminder_fees', event_row, event_date, event_kind, 'breach', light_so_far, reminder_fees
from counted
where fee_kind = 'light' and light_so_far > reminder_fees
union all
select
    claim_key, 'too_many_notice_fees', event_row, event_date, event_kind, 'breach', notices_so_far, notice_fees
from counted
where event_kind = 'collection_notice' and notices_so_far > notice_fees
union all
select
    claim_key, 'too_many_demand_fees', event_row, event_date, event_kind, 'breach', demands_so_far, demand_fees
from counted
where fee_kind = 'demand' and demands_so_far > demand_fees
union all
select
    claim_key, 'early_second_fee', event_row, event_date, event_kind, 'breach',
    days_between(light_before, event_date),
    days_between(light_before, second_after) + days_after_deadline
from counted
where fee_kind = 'light' and event_date <= second_after
union all
select claim_key, 'creditor_fee', event_row, event_date, event_kind, 'breach', fee, 0
from charged
where regime = 'act of 2026' and (event_kind = 'collection_notice' or fee_kind = 'demand')
union all
select claim_key, 'fee_not_known', event_row, event_date, event_kind, 'unknown', fee, null
from charged
where regime = 'act of 2026' and event_kind <> 'collection_notice' and fee_kind <> 'demand'
