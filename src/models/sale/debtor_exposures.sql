-- debtor_exposures: what each debtor with an open claim owes, is expected to pay, and its place among the largest.
--
-- grain   debtor_id
-- reads   claim_prices, claims_aged, stg_claims, stg_debtors
-- units   expected_loss is principal less expected collections, claim by claim and never below nothing;
--         a claim is late from 61 days past due, and spared if it is late and was never submitted; rank 1 is the largest
with
claims as (
    select
        claims_aged.claim_id,
        claims_aged.debtor_id,
        claims_aged.principal_open,
        claim_prices.expected_collections,
        claim_prices.bid,
        claim_prices.ask,
        greatest(0, claims_aged.principal_open - claim_prices.expected_collections) as expected_loss,
        claims_aged.days_past_due > 60 as is_late,
        claims_aged.days_past_due > 60 and stg_claims.submission_date is null as is_spared
    from claims_aged
    inner join stg_claims on stg_claims.claim_id = claims_aged.claim_id
    inner join claim_prices on claim_prices.claim_id = claims_aged.claim_id
),
debtors as (
    select
        debtor_id,
        count(*) as claims,
        sum(principal_open) as principal_open,
        sum(expected_collections) as expected_collections,
        sum(expected_loss) as expected_loss,
        sum(bid) as bid,
        sum(ask) as ask,
        count(case when is_late then 1 end) as late_claims,
        sum(case when is_late then principal_open else 0 end) as late_principal,
        count(case when is_spared then 1 end) as spared_claims,
        sum(case when is_spared then principal_open else 0 end) as spared_principal
    from claims
    group by debtor_id
)
select
    debtors.debtor_id,
    coalesce(stg_debtors.debtor_type, 'unknown') as debtor_type,
    debtors.claims,
    cast(debtors.principal_open as decimal(18, 2)) as principal_open,
    cast(debtors.expected_collections as decimal(18, 2)) as expected_collections,
    cast(debtors.expected_loss as decimal(18, 2)) as expected_loss,
    cast(debtors.bid as decimal(18, 2)) as bid,
    cast(debtors.ask as decimal(18, 2)) as ask,
    debtors.late_claims,
    cast(debtors.late_principal as decimal(18, 2)) as late_principal,
    debtors.spared_claims,
    cast(debtors.spared_principal as decimal(18, 2)) as spared_principal,
    row_number() over (
        order by debtors.principal_open desc, debtors.debtor_id
        rows between unbounded preceding and current row
    ) as principal_rank,
    row_number() over (
        order by debtors.expected_loss desc, debtors.debtor_id
        rows between unbounded preceding and current row
    ) as loss_rank
from debtors
left join stg_debtors on stg_debtors.debtor_id = debtors.debtor_id
