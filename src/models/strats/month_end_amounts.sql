-- month_end_amounts: claims and what was paid on them, summed so that any month-end can be rebuilt.
--
-- grain   due_date, known_month, end_month, end_state, amount_month
-- reads   claim_states, payment_days, stg_claims
-- units   claims count in the month they were known; principal is what they came with less what was paid in amount_month;
--         end_month is the month in which a claim was resolved or removed, 9999-12-01 while it is open
with
spans as (
    select
        stg_claims.claim_key,
        stg_claims.due_date,
        first_of_month(least(coalesce(stg_claims.invoice_date, stg_claims.due_date), stg_claims.due_date))
            as known_month,
        case
            when claim_states.claim_state = 'open' then date '9999-12-01'
            else first_of_month(coalesce(claim_states.resolved_date, claim_states.removed_date))
        end as end_month,
        case when claim_states.claim_state = 'resolved' then 'paid' else claim_states.claim_state end as end_state,
        claim_states.principal - stg_claims.settled_earlier as principal
    from stg_claims
    inner join claim_states on claim_states.claim_key = stg_claims.claim_key
),
amounts as (
    select due_date, known_month, end_month, end_state, known_month as amount_month, 1 as claims, principal
    from spans
    where end_month is not null
    union all
    select
        spans.due_date,
        spans.known_month,
        spans.end_month,
        spans.end_state,
        greatest(spans.known_month, first_of_month(payment_days.paid_date)),
        0,
        -payment_days.principal_paid
    from spans
    inner join payment_days on payment_days.claim_key = spans.claim_key
    where spans.end_month is not null
)
select
    due_date,
    known_month,
    end_month,
    end_state,
    amount_month,
    cast(sum(claims) as bigint) as claims,
    cast(sum(principal) as decimal(38, 2)) as principal
from amounts
group by due_date, known_month, end_month, end_state, amount_month
