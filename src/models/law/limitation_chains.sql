-- limitation_chains: each step by itself: until when it lets the claim live, and whether the claim still lived that day.
--
-- grain   reading, claim_key, step_number
-- reads   law_limitation_periods, limitation_starts, limitation_steps, public_holidays, run
-- units   reading is all, or solid: by steps that rest on no assumption; is_counted where the claim was alive on the day;
--         a binding decision counts even after an end we reckoned, for limitation had to be pleaded before it
with
readings as (
    select
        'all' as reading,
        limitation_steps.claim_key,
        limitation_steps.step_number,
        limitation_steps.step_date,
        limitation_steps.effect,
        limitation_steps.titles_so_far,
        limitation_starts.claim_type,
        coalesce(limitation_starts.first_end, date '0001-01-01') as first_end
    from limitation_steps
    inner join limitation_starts on limitation_starts.claim_key = limitation_steps.claim_key
    union all
    select
        'solid',
        limitation_steps.claim_key,
        limitation_steps.step_number,
        limitation_steps.step_date,
        limitation_steps.effect,
        limitation_steps.titles_so_far,
        limitation_starts.claim_type,
        case
            when limitation_starts.is_kind_assumed then date '0001-01-01'
            else coalesce(limitation_starts.first_end, date '0001-01-01')
        end
    from limitation_steps
    inner join limitation_starts on limitation_starts.claim_key = limitation_steps.claim_key
    where
        limitation_steps.confidence <> 'assumed'
        and (
            limitation_steps.effect <> 'recognised'
            or limitation_steps.titles_so_far > 0
            or not limitation_starts.is_kind_assumed
        )
),
-- While a case is pending nothing ends; after it there is a year to act. Its end is not on the tape.
pending as (
    select
        readings.reading,
        readings.claim_key,
        readings.step_number,
        readings.step_date,
        readings.effect,
        readings.titles_so_far,
        readings.first_end,
        case
            when readings.effect <> 'pending' then readings.step_date
            else least(
                run.cut_off_date,
                add_months(readings.step_date, 12 * coalesce(pending_cases.years, 0))
            )
        end as runs_from,
        case
            when readings.effect = 'pending' then 'ended case'
            when readings.effect = 'enforcement' then 'enforcement'
            when readings.effect = 'title' or readings.titles_so_far > 0 then 'title'
            else readings.claim_type
        end as limits
    from readings
    cross join run
    left join law_limitation_periods as pending_cases
        on
            pending_cases.limits = 'pending case'
            and readings.step_date >= pending_cases.valid_from
            and readings.step_date < pending_cases.valid_to
),
ends as (
    select
        pending.reading,
        pending.claim_key,
        pending.step_number,
        pending.step_date,
        pending.effect,
        pending.titles_so_far,
        pending.first_end,
        after_weekend(add_months(pending.runs_from, 12 * law_limitation_periods.years)) as alive_until
    from pending
    inner join law_limitation_periods
        on
            law_limitation_periods.limits = pending.limits
            and pending.runs_from >= law_limitation_periods.valid_from
            and pending.runs_from < law_limitation_periods.valid_to
    where law_limitation_periods.years is not null
),
moved as (
    select
        ends.reading,
        ends.claim_key,
        ends.step_number,
        ends.step_date,
        ends.effect,
        ends.titles_so_far,
        ends.first_end,
        coalesce(public_holidays.next_working_day, ends.alive_until) as alive_until
    from ends
    left join public_holidays on public_holidays.holiday = ends.alive_until
),
breaks as (
    select
        reading,
        claim_key,
        step_number,
        step_date,
        effect,
        titles_so_far,
        alive_until,
        case
            when effect = 'title' then 0
            when step_date <= first_end then 0
            when
                step_date <= max(alive_until) over (
                    partition by reading, claim_key, titles_so_far order by step_number
                    rows between unbounded preceding and 1 preceding
                )
                then 0
            else 1
        end as is_break
    from moved
)
select
    reading,
    claim_key,
    step_number,
    step_date,
    effect,
    alive_until,
    max(is_break) over (
        partition by reading, claim_key, titles_so_far order by step_number
        rows between unbounded preceding and current row
    ) = 0 as is_counted
from breaks
