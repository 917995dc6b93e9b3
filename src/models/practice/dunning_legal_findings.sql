-- dunning_legal_findings: legal steps that stand on no payment demand, on one still running, or on one that has lapsed.
--
-- grain   claim_key, rule, event_row
-- reads   dunning_rule_periods, dunning_steps, stg_claims
-- units   found and allowed in the unit of the rule: days or months since the latest demand, demands
with
legal_steps as (
    select
        dunning_steps.claim_key,
        dunning_steps.event_row,
        dunning_steps.event_kind,
        dunning_steps.event_date,
        periods.demand_months,
        periods.days_after_deadline
    from dunning_steps
    inner join dunning_rule_periods as periods
        on dunning_steps.event_date >= periods.valid_from and dunning_steps.event_date < periods.valid_to
    where dunning_steps.event_kind in ('conciliation_complaint', 'attachment')
),
demands as (
    select
        dunning_steps.claim_key,
        dunning_steps.event_date,
        greatest(
            coalesce(dunning_steps.deadline_date, dunning_steps.event_date),
            add_days(dunning_steps.event_date, coalesce(periods.demand_deadline_days, 0))
        ) as deadline_date
    from dunning_steps
    inner join dunning_rule_periods as periods
        on dunning_steps.event_date >= periods.valid_from and dunning_steps.event_date < periods.valid_to
    where dunning_steps.event_kind = 'payment_demand'
),
titles as (
    select claim_key, min(event_date) as title_date
    from dunning_steps
    where event_kind = 'judgment'
    group by claim_key
),
-- The day before the step is what is counted to: a demand holds through the same day six months later.
paired as (
    select
        legal_steps.claim_key,
        legal_steps.event_row,
        legal_steps.event_kind,
        legal_steps.event_date,
        legal_steps.demand_months,
        legal_steps.days_after_deadline,
        demands.event_date as demand_date,
        demands.deadline_date,
        months_between(demands.event_date, add_days(legal_steps.event_date, -1)) as demand_age
    from legal_steps
    left join demands
        on demands.claim_key = legal_steps.claim_key and demands.event_date <= legal_steps.event_date
),
latest as (
    select
        claim_key,
        event_row,
        event_kind,
        event_date,
        demand_months,
        max(demand_date) as demand_date,
        days_between(max(demand_date), max(deadline_date)) + max(days_after_deadline) as wait_days,
        min(demand_age) as demand_age,
        max(case when deadline_date < event_date and demand_age < demand_months then 1 else 0 end) as is_sound
    from paired
    group by claim_key, event_row, event_kind, event_date, demand_months
),
judged as (
    select
        latest.claim_key,
        latest.event_row,
        latest.event_kind,
        latest.event_date,
        latest.demand_months,
        latest.demand_date,
        latest.wait_days,
        latest.demand_age,
        case
            when latest.event_kind <> 'attachment' then 'breach'
            when coalesce(titles.title_date, stg_claims.title_date) < latest.event_date then 'doubt'
            else 'breach'
        end as severity
    from latest
    inner join stg_claims on stg_claims.claim_key = latest.claim_key
    left join titles on titles.claim_key = latest.claim_key
    where latest.is_sound = 0
)
select
    claim_key,
    'legal_step_without_demand' as rule,
    event_row,
    event_date,
    event_kind,
    'doubt' as severity,
    0 as found,
    1 as allowed
from judged
where demand_date is null
union all
select
    claim_key, 'demand_lapsed', event_row, event_date, event_kind, severity, demand_age, demand_months
from judged
where demand_age >= demand_months
union all
select
    claim_key, 'early_legal_step', event_row, event_date, event_kind, severity,
    days_between(demand_date, event_date), wait_days
from judged
where demand_age < demand_months
