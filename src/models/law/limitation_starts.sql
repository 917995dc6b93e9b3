-- limitation_starts: the period of limitation that each open claim has by its kind and due date alone.
--
-- grain   claim_id
-- reads   claim_states, law_limitation_periods, public_holidays, stg_claims
-- units   first_end is the last day of that period, null where the law of that day is not known;
--         is_kind_assumed where the tape does not tell the kind, or not the day the period runs from
with
open_claims as (
    select stg_claims.claim_key, stg_claims.claim_id, stg_claims.claim_type, stg_claims.due_date, stg_claims.stated_limitation_date
    from stg_claims
    inner join claim_states on claim_states.claim_key = stg_claims.claim_key
    where claim_states.claim_state = 'open'
),
periods as (
    select
        open_claims.claim_key,
        open_claims.claim_id,
        open_claims.claim_type,
        open_claims.due_date,
        open_claims.stated_limitation_date,
        coalesce(law_limitation_periods.basis, 'not known') as basis,
        case
            when law_limitation_periods.certainty in ('R', 'U') then true
            when law_limitation_periods.runs_from = 'due date' then false
            else true
        end as is_kind_assumed,
        after_weekend(add_months(open_claims.due_date, 12 * law_limitation_periods.years)) as first_end
    from open_claims
    left join law_limitation_periods
        on
            law_limitation_periods.limits = open_claims.claim_type
            and open_claims.due_date >= law_limitation_periods.valid_from
            and open_claims.due_date < law_limitation_periods.valid_to
)
select
    periods.claim_key,
    periods.claim_id,
    periods.claim_type,
    periods.due_date,
    periods.stated_limitation_date,
    periods.basis,
    periods.is_kind_assumed,
    coalesce(public_holidays.next_working_day, periods.first_end) as first_end
from periods
left join public_holidays on public_holidays.holiday = periods.first_end
