-- limitation_steps: what the tape tells of each open claim that may start its period of limitation anew.
--
-- grain   claim_key, step_number
-- reads   claim_states, run, stg_claims, stg_events, stg_payments
-- units   steps count from 1 by day; titles_so_far counts judgments and title dates up to and including the step;
--         a payment taken back is none, nor is one on costs, by enforcement or by a sale
with
open_claims as (
    select
        stg_claims.claim_key,
        stg_claims.title_date,
        stg_claims.has_title,
        stg_claims.last_payment_date
    from stg_claims
    inner join claim_states on claim_states.claim_key = stg_claims.claim_key
    where claim_states.claim_state = 'open'
),
claims_with_reversals as (
    select claim_key
    from stg_payments
    where amount < 0
    group by claim_key
),
reversible as (
    select
        stg_payments.claim_key,
        stg_payments.payment_row,
        stg_payments.paid_date,
        stg_payments.amount,
        abs(stg_payments.amount) as size
    from stg_payments
    inner join claims_with_reversals on claims_with_reversals.claim_key = stg_payments.claim_key
),
-- A reversal takes back the payment of that amount which came last before it.
followed as (
    select
        payment_row,
        amount,
        lead(amount) over (
            partition by claim_key, size order by paid_date, amount desc, payment_row
            rows between unbounded preceding and unbounded following
        ) as next_amount
    from reversible
),
taken_back as (
    select payment_row
    from followed
    where amount > 0 and next_amount < 0
),
steps as (
    select
        claim_key,
        title_date as step_date,
        'title_date' as evidence,
        'title' as effect,
        case when has_title then 'documented' else 'stated' end as confidence,
        cast(null as bigint) as event_row,
        cast(null as bigint) as payment_row
    from open_claims
    where title_date is not null
    union all
    select open_claims.claim_key, open_claims.last_payment_date, 'last_payment_date', 'recognised', 'assumed', null, null
    from open_claims
    inner join run on not run.has_payments or open_claims.last_payment_date < run.payments_from_date
    where open_claims.last_payment_date is not null
    union all
    select
        stg_events.claim_key,
        stg_events.event_date,
        stg_events.event_kind,
        case
            when stg_events.event_kind = 'judgment' then 'title'
            when stg_events.event_kind in ('attachment', 'nothing_to_attach') then 'enforcement'
            when stg_events.event_kind = 'conciliation_complaint' then 'pending'
            else 'recognised'
        end,
        case
            when stg_events.event_kind = 'conciliation_complaint' then 'assumed'
            when stg_events.event_kind = 'promise' then 'stated'
            else 'documented'
        end,
        stg_events.event_row,
        null
    from stg_events
    inner join open_claims on open_claims.claim_key = stg_events.claim_key
    where
        stg_events.event_kind in (
            'acknowledgement', 'promise', 'plan_signed', 'conciliation_complaint',
            'judgment', 'attachment', 'nothing_to_attach'
        )
    union all
    select
        stg_payments.claim_key,
        stg_payments.paid_date,
        'payment',
        'recognised',
        case when stg_payments.payment_kind = 'unallocated' then 'assumed' else 'documented' end,
        null,
        stg_payments.payment_row
    from stg_payments
    inner join open_claims on open_claims.claim_key = stg_payments.claim_key
    left join taken_back on taken_back.payment_row = stg_payments.payment_row
    where
        stg_payments.amount > 0
        and stg_payments.payment_kind <> 'costs'
        and stg_payments.payment_source not in ('legal', 'sale')
        and taken_back.payment_row is null
),
-- Of one day the strongest comes first.
ranked as (
    select
        claim_key,
        step_date,
        evidence,
        effect,
        confidence,
        event_row,
        payment_row,
        case effect when 'title' then 1 when 'enforcement' then 2 when 'recognised' then 3 else 4 end
            as effect_rank,
        case confidence when 'documented' then 1 when 'stated' then 2 else 3 end as confidence_rank,
        coalesce(event_row, 0) as event_rank,
        coalesce(payment_row, 0) as payment_rank
    from steps
)
select
    claim_key,
    row_number() over (
        partition by claim_key
        order by step_date, effect_rank, confidence_rank, event_rank, payment_rank
        rows between unbounded preceding and current row
    ) as step_number,
    step_date,
    evidence,
    effect,
    confidence,
    sum(case when effect = 'title' then 1 else 0 end) over (
        partition by claim_key
        order by step_date, effect_rank, confidence_rank, event_rank, payment_rank
        rows between unbounded preceding and current row
    ) as titles_so_far,
    event_row,
    payment_row
from ranked
