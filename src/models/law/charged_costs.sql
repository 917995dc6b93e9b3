-- charged_costs: what was charged in costs on every open claim, and what was paid on costs and interest.
--
-- grain   claim_key
-- reads   fee_steps, interest_bases, stg_claims, stg_payments
-- units   NOK; costs_charged is what the tape says is owed, and what was paid of it before; where the tape states no
--         costs, the fees of the log
with
paid as (
    select
        stg_payments.claim_key,
        sum(case when stg_payments.payment_kind = 'costs' then stg_payments.amount else 0 end) as costs_paid,
        sum(case when stg_payments.payment_kind = 'interest' then stg_payments.amount else 0 end) as interest_paid
    from stg_payments
    inner join interest_bases on interest_bases.claim_key = stg_payments.claim_key
    where stg_payments.payment_kind in ('costs', 'interest')
    group by stg_payments.claim_key
)
select
    interest_bases.claim_key,
    cast(
        greatest(
            0,
            case
                when stg_claims.costs_on_tape is not null
                    then stg_claims.costs_on_tape + greatest(0, coalesce(paid.costs_paid, 0))
                else coalesce(fee_steps.event_fees, 0)
            end
        ) as decimal(18, 2)
    ) as costs_charged,
    cast(greatest(0, coalesce(paid.costs_paid, 0)) as decimal(18, 2)) as costs_paid,
    cast(greatest(0, coalesce(paid.interest_paid, 0)) as decimal(18, 2)) as interest_paid,
    fee_steps.plan_date
from interest_bases
inner join stg_claims on stg_claims.claim_key = interest_bases.claim_key
left join fee_steps on fee_steps.claim_key = interest_bases.claim_key
left join paid on paid.claim_key = interest_bases.claim_key
