-- factoring_stock: open invoices that the creditor still works itself and nobody disputes, which a factor might take.
--
-- grain   clock, segment, age_months, is_company, days_past_due
-- reads   claim_flags, claims_aged, open_clocks, stg_claims, stg_debtors
-- units   days_past_due 0 stands for all that is not due yet; loans, damages, judgments and the like are no invoices;
--         which of them a factor takes, by debtor and by days, is a term of the factor's
with
disputed as (
    select claim_id from claim_flags where flag = 'disputed'
),
invoices as (
    select
        open_clocks.clock,
        open_clocks.segment,
        open_clocks.age_months,
        coalesce(stg_debtors.debtor_type, 'unknown') = 'company' as is_company,
        greatest(claims_aged.days_past_due, 0) as days_past_due,
        open_clocks.principal_open
    from open_clocks
    inner join stg_claims on stg_claims.claim_id = open_clocks.claim_id
    inner join claims_aged on claims_aged.claim_id = open_clocks.claim_id
    left join stg_debtors on stg_debtors.debtor_id = stg_claims.debtor_id
    left join disputed on disputed.claim_id = open_clocks.claim_id
    where
        open_clocks.clock = 'due'
        and disputed.claim_id is null
        and coalesce(stg_claims.claim_type, 'invoice') in (
            'invoice', 'subscription', 'telecom', 'utility', 'rent', 'health', 'other'
        )
)
select
    clock,
    segment,
    age_months,
    is_company,
    days_past_due,
    count(*) as claims,
    cast(sum(principal_open) as decimal(38, 2)) as principal
from invoices
group by clock, segment, age_months, is_company, days_past_due
