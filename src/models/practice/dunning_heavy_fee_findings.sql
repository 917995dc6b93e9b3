-- dunning_heavy_fee_findings: a collector's fee that rose to the heavy one before the payment demand was old enough.
--
-- grain   claim_key, rule, event_row
-- reads   claims_with_lawful_submission, dunning_rule_periods, dunning_steps
-- units   found and allowed in days since the payment demand; each step states the fee that it
--         charged, and what was charged in all is heavy if it is so many times the claim's lowest fee before
with
collected as (
    select
        dunning_steps.claim_key,
        dunning_steps.event_row,
        dunning_steps.event_kind,
        dunning_steps.event_date,
        dunning_steps.fee,
        case when dunning_steps.event_kind = 'payment_demand' then dunning_steps.event_date end as demand_date,
        case
            when dunning_steps.event_kind = 'payment_demand'
                then greatest(
                    coalesce(dunning_steps.deadline_date, dunning_steps.event_date),
                    add_days(dunning_steps.event_date, periods.demand_deadline_days)
                )
        end as demand_deadline,
        periods.heavy_fee_days,
        periods.heavy_over_light,
        periods.days_after_deadline
    from dunning_steps
    inner join claims_with_lawful_submission as lawful
        on
            lawful.claim_key = dunning_steps.claim_key
            and lawful.submission_date <= dunning_steps.event_date
    inner join dunning_rule_periods as periods
        on dunning_steps.event_date >= periods.valid_from and dunning_steps.event_date < periods.valid_to
    where
        dunning_steps.event_kind = 'payment_demand'
        or (dunning_steps.fee > 0 and dunning_steps.event_kind in ('call', 'sms', 'sms_payment_link', 'email'))
),
charged_claims as (
    select claim_key, min(demand_date) as demand_date, min(demand_deadline) as demand_deadline
    from collected
    group by claim_key
    having count(case when fee > 0 then 1 end) > 1
),
followed as (
    select
        collected.claim_key,
        collected.event_row,
        collected.event_kind,
        collected.event_date,
        collected.fee,
        collected.heavy_over_light,
        charged_claims.demand_date,
        days_between(charged_claims.demand_date, charged_claims.demand_deadline)
        + collected.heavy_fee_days + collected.days_after_deadline as allowed,
        min(case when collected.fee > 0 then collected.fee end) over (
            partition by collected.claim_key order by collected.event_date, collected.event_row
            rows between unbounded preceding and 1 preceding
        ) as lowest_fee_before,
        sum(collected.fee) over (
            partition by collected.claim_key order by collected.event_date, collected.event_row
            rows between unbounded preceding and current row
        ) as fees_so_far
    from collected
    inner join charged_claims on charged_claims.claim_key = collected.claim_key
)
select
    claim_key,
    'early_heavy_fee' as rule,
    event_row,
    event_date,
    event_kind,
    'breach' as severity,
    days_between(demand_date, event_date) as found,
    allowed
from followed
where
    fee > 0
    and fees_so_far >= heavy_over_light * lowest_fee_before
    and days_between(demand_date, event_date) < allowed
