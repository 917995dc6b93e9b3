-- dunning_rule_periods: the dunning rules side by side, for each stretch of days in which they stay the same.
--
-- grain   valid_from
-- reads   law_dunning_rules, law_settings
-- units   null where the law is not known; the act of 2026 is in force from the day that the setting gives, else not at all
with
dated as (
    select
        law_dunning_rules.rule,
        law_dunning_rules.regime,
        law_dunning_rules.rule_value,
        case
            when law_dunning_rules.regime = 'act of 2026' then law_settings.new_collection_act_from
            else law_dunning_rules.valid_from
        end as valid_from,
        case
            when
                law_dunning_rules.regime = 'act of 1988'
                and law_settings.new_collection_act_from < law_dunning_rules.valid_to
                then law_settings.new_collection_act_from
            else law_dunning_rules.valid_to
        end as valid_to
    from law_dunning_rules
    cross join law_settings
),
in_force as (
    select rule, regime, rule_value, valid_from, valid_to
    from dated
    where valid_from < valid_to
),
starts as (
    select valid_from, max(regime) as regime, max(valid_to) as last_day_after
    from in_force
    group by valid_from
),
periods as (
    select
        regime,
        valid_from,
        coalesce(
            max(valid_from) over (order by valid_from rows between 1 following and 1 following),
            last_day_after
        ) as valid_to
    from starts
)
select
    periods.valid_from,
    periods.valid_to,
    periods.regime,
    max(case when in_force.rule = 'early_fee' then in_force.rule_value end) as first_fee_day,
    max(case when in_force.rule = 'early_notice' then in_force.rule_value end) as first_notice_day,
    max(case when in_force.rule = 'short_notice_deadline' then in_force.rule_value end) as notice_deadline_days,
    max(case when in_force.rule = 'day_after_deadline' then in_force.rule_value end) as days_after_deadline,
    max(case when in_force.rule = 'early_submission' then in_force.rule_value end) as soonest_submission_days,
    max(case when in_force.rule = 'short_demand_deadline' then in_force.rule_value end) as demand_deadline_days,
    max(case when in_force.rule = 'demand_lapsed' then in_force.rule_value end) as demand_months,
    max(case when in_force.rule = 'early_heavy_fee' then in_force.rule_value end) as heavy_fee_days,
    max(case when in_force.rule = 'heavy_over_light' then in_force.rule_value end) as heavy_over_light,
    max(case when in_force.rule = 'too_many_reminder_fees' then in_force.rule_value end) as reminder_fees,
    max(case when in_force.rule = 'too_many_notice_fees' then in_force.rule_value end) as notice_fees,
    max(case when in_force.rule = 'too_many_demand_fees' then in_force.rule_value end) as demand_fees,
    max(case when in_force.rule = 'fees_count_anew' then in_force.rule_value end) as fee_months,
    max(case when in_force.rule = 'early_second_fee' then in_force.rule_value end) as second_fee_days
from periods
inner join in_force
    on in_force.valid_from <= periods.valid_from and in_force.valid_to > periods.valid_from
group by periods.valid_from, periods.valid_to, periods.regime
