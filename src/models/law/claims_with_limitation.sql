-- claims_with_limitation: until when each open claim lives in law, by which rule, and what on the tape shows it.
--
-- grain   claim_id
-- reads   law_limitation_periods, law_settings, limitation_chains, limitation_starts, limitation_steps, public_holidays, run
-- units   alive_until is the last day to act, null where limitation_gap says what is not known;
--         stated_differs_days is above 0 where the tape states a later day than we reckon
with
known_days as (
    select max(public_holidays.next_working_day) as known_until
    from public_holidays
),
known_law as (
    select min(valid_from) as known_from
    from law_limitation_periods
),
-- Interest of a day lives as many years as of that day; where 29 February has no such day, from 1 March.
interest_back as (
    select
        run.cut_off_date,
        max(
            case
                when law_limitation_periods.limits = 'interest'
                    then add_months(run.cut_off_date, -12 * law_limitation_periods.years)
            end
        ) as same_day,
        min(
            case
                when law_limitation_periods.limits = 'interest after interruption'
                    then law_limitation_periods.valid_from
            end
        ) as kept_from
    from run
    left join law_limitation_periods
        on
            run.cut_off_date >= law_limitation_periods.valid_from
            and run.cut_off_date < law_limitation_periods.valid_to
    group by run.cut_off_date
),
interest_law as (
    select
        case
            when day(same_day) = day(cut_off_date) then same_day
            else add_days(same_day, 1)
        end as own_from,
        kept_from
    from interest_back
),
last_ends as (
    select
        claim_key,
        max(case when reading = 'all' then alive_until end) as alive_until,
        max(case when reading = 'solid' then alive_until end) as solid_until,
        min(case when reading = 'all' and effect <> 'recognised' then step_date end) as interrupted_date
    from limitation_chains
    where is_counted
    group by claim_key
),
deciding as (
    select limitation_chains.claim_key, min(limitation_chains.step_number) as step_number
    from limitation_chains
    inner join last_ends on last_ends.claim_key = limitation_chains.claim_key
    inner join limitation_starts on limitation_starts.claim_key = limitation_chains.claim_key
    where
        limitation_chains.reading = 'all'
        and limitation_chains.is_counted
        and limitation_chains.alive_until = last_ends.alive_until
        and (limitation_starts.first_end is null or limitation_chains.alive_until > limitation_starts.first_end)
    group by limitation_chains.claim_key
),
too_late as (
    select limitation_chains.claim_key, min(limitation_chains.step_date) as step_date
    from limitation_chains
    left join last_ends on last_ends.claim_key = limitation_chains.claim_key
    where
        limitation_chains.reading = 'all'
        and limitation_chains.effect = 'recognised'
        and not limitation_chains.is_counted
        and (last_ends.alive_until is null or limitation_chains.step_date > last_ends.alive_until)
    group by limitation_chains.claim_key
),
decided as (
    select
        limitation_starts.claim_key,
        limitation_starts.claim_id,
        limitation_starts.due_date,
        limitation_starts.stated_limitation_date,
        case
            when limitation_starts.basis = 'special law' then null
            when limitation_steps.step_number is null then limitation_starts.first_end
            else last_ends.alive_until
        end as alive_until,
        case
            when limitation_starts.basis = 'special law' or limitation_steps.step_number is null
                then limitation_starts.basis
            when limitation_steps.effect = 'pending' then 'suspended'
            else limitation_steps.effect
        end as basis,
        coalesce(limitation_steps.evidence, 'due_date') as evidence,
        coalesce(limitation_steps.step_date, limitation_starts.due_date) as evidence_date,
        limitation_steps.event_row,
        limitation_steps.payment_row,
        case
            when limitation_steps.step_number is null
                then case when limitation_starts.is_kind_assumed then 'assumed' else 'stated' end
            when last_ends.solid_until = last_ends.alive_until then limitation_steps.confidence
            else 'assumed'
        end as confidence,
        last_ends.interrupted_date,
        too_late.step_date as acknowledged_after_expiry_date
    from limitation_starts
    left join last_ends on last_ends.claim_key = limitation_starts.claim_key
    left join deciding on deciding.claim_key = limitation_starts.claim_key
    left join limitation_steps
        on
            limitation_steps.claim_key = deciding.claim_key
            and limitation_steps.step_number = deciding.step_number
    left join too_late on too_late.claim_key = limitation_starts.claim_key
),
told as (
    select
        decided.claim_key,
        decided.claim_id,
        decided.due_date,
        decided.stated_limitation_date,
        decided.alive_until,
        decided.basis,
        decided.evidence,
        decided.evidence_date,
        decided.event_row,
        decided.payment_row,
        decided.confidence,
        decided.interrupted_date,
        decided.acknowledged_after_expiry_date,
        case
            when decided.basis = 'special law' then 'limited by a law of its own'
            when decided.alive_until is null
                then concat('no period known before ', cast(known_law.known_from as varchar))
            when decided.alive_until > known_days.known_until
                then concat('no public holiday known after ', cast(known_days.known_until as varchar))
            else ''
        end as limitation_gap
    from decided
    cross join known_law
    cross join known_days
)
select
    told.claim_key,
    told.claim_id,
    case when told.limitation_gap = '' then told.alive_until end as alive_until,
    case when told.limitation_gap = '' then told.alive_until < run.cut_off_date end as is_expired,
    told.basis,
    told.evidence,
    told.evidence_date,
    told.event_row,
    told.payment_row,
    case when told.limitation_gap = '' then told.confidence else 'not known' end as confidence,
    told.limitation_gap,
    case when told.limitation_gap = '' then told.acknowledged_after_expiry_date end
        as acknowledged_after_expiry_date,
    case
        when told.limitation_gap <> '' or told.alive_until < run.cut_off_date then null
        when
            law_settings.interest_limitation = 'with the claim'
            and told.interrupted_date is not null
            and interest_law.kept_from is not null
            then greatest(
                told.due_date,
                least(interest_law.own_from, greatest(told.interrupted_date, interest_law.kept_from))
            )
        else greatest(told.due_date, interest_law.own_from)
    end as interest_alive_from,
    told.stated_limitation_date,
    case
        when told.limitation_gap = '' then days_between(told.alive_until, told.stated_limitation_date)
    end as stated_differs_days
from told
cross join run
cross join law_settings
cross join interest_law
