-- promises: every promise of a debtor to pay since payments are known, and whether it was kept.
--
-- grain   event_row
-- reads   claim_states, payment_days, run, stg_claims, stg_events
-- units   promised is the amount stated, or else the principal left that day; kept is all but a krone of it, or the whole
--         principal, paid by the deadline; kept late is the same within 7 days more
with
promised as (
    select
        stg_events.event_row,
        stg_events.claim_key,
        stg_claims.claim_id,
        stg_events.event_date as promised_date,
        stg_events.deadline_date,
        stg_events.amount,
        stg_claims.principal - stg_claims.settled_earlier as principal,
        claim_states.resolved_date,
        claim_states.removed_date,
        run.cut_off_date
    from stg_events
    cross join run
    inner join stg_claims on stg_claims.claim_key = stg_events.claim_key
    inner join claim_states on claim_states.claim_key = stg_events.claim_key
    where
        stg_events.event_kind = 'promise'
        and (run.payments_from_date is null or stg_events.event_date >= run.payments_from_date)
        and (claim_states.resolved_date is null or claim_states.resolved_date >= stg_events.event_date)
        and (claim_states.removed_date is null or claim_states.removed_date >= stg_events.event_date)
),
paid as (
    select
        promised.event_row,
        sum(
            case when payment_days.paid_date < promised.promised_date then payment_days.principal_paid else 0 end
        ) as paid_before,
        sum(case
            when
                payment_days.paid_date >= promised.promised_date
                and payment_days.paid_date <= promised.deadline_date
                then payment_days.cash
            else 0
        end) as paid_in_time,
        sum(case
            when
                payment_days.paid_date >= promised.promised_date
                and payment_days.paid_date <= add_days(promised.deadline_date, 7)
                then payment_days.cash
            else 0
        end) as paid_in_the_end
    from promised
    inner join payment_days on payment_days.claim_key = promised.claim_key
    group by promised.event_row
),
amounts as (
    select
        promised.event_row,
        promised.claim_id,
        promised.promised_date,
        promised.deadline_date,
        promised.resolved_date,
        promised.removed_date,
        promised.cut_off_date,
        coalesce(promised.amount, promised.principal - coalesce(paid.paid_before, 0)) as promised_amount,
        coalesce(paid.paid_in_time, 0) as paid_in_time,
        coalesce(paid.paid_in_the_end, 0) as paid_in_the_end
    from promised
    left join paid on paid.event_row = promised.event_row
)
select
    event_row,
    claim_id,
    promised_date,
    deadline_date,
    cast(promised_amount as decimal(18, 2)) as promised_amount,
    cast(paid_in_time as decimal(18, 2)) as paid_in_time,
    cast(paid_in_the_end as decimal(18, 2)) as paid_in_the_end,
    case
        when deadline_date is null then 'no deadline'
        when paid_in_time >= promised_amount - 1 or resolved_date <= deadline_date then 'kept'
        when
            paid_in_the_end >= promised_amount - 1 or resolved_date <= add_days(deadline_date, 7)
            then 'kept late'
        when removed_date <= add_days(deadline_date, 7) then 'claim removed'
        when add_days(deadline_date, 7) > cut_off_date then 'running'
        else 'broken'
    end as outcome
from amounts
