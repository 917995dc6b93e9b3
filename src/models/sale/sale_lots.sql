-- sale_lots: claims that are better sold, put together into lots alike in debtor, kind, age and size and large enough to price.
--
-- grain   debtor_type, claim_type, sale_size, ageing_bucket
-- reads   claim_choices, sale_terms
-- units   lot_width says what was put together: 1 nothing, 2 neighbours in size, 3 in age too, 4 in kind too; beyond
--         that a lot is not large. Only what is too small at one width goes on to the next; debtor types never mix
with
cells as (
    select
        debtor_type,
        claim_type,
        sale_size,
        ageing_bucket,
        count(*) as claims,
        sum(principal_open) as principal
    from claim_choices
    where is_better_sold
    group by debtor_type, claim_type, sale_size, ageing_bucket
),
alone as (
    select
        cells.debtor_type,
        cells.claim_type,
        cells.sale_size,
        cells.ageing_bucket,
        cells.claims,
        cells.principal,
        cells.claims >= sale_terms.minimum_lot_claims
        and cells.principal >= sale_terms.minimum_lot_principal as is_large
    from cells
    cross join sale_terms
),
by_age as (
    select
        debtor_type,
        claim_type,
        ageing_bucket,
        sum(claims) as claims,
        sum(principal) as principal
    from alone
    where not is_large
    group by debtor_type, claim_type, ageing_bucket
),
by_age_large as (
    select
        by_age.debtor_type,
        by_age.claim_type,
        by_age.ageing_bucket,
        by_age.claims,
        by_age.principal,
        by_age.claims >= sale_terms.minimum_lot_claims
        and by_age.principal >= sale_terms.minimum_lot_principal as is_large
    from by_age
    cross join sale_terms
),
by_kind as (
    select
        debtor_type,
        claim_type,
        sum(claims) as claims,
        sum(principal) as principal
    from by_age_large
    where not is_large
    group by debtor_type, claim_type
),
by_kind_large as (
    select
        by_kind.debtor_type,
        by_kind.claim_type,
        by_kind.claims,
        by_kind.principal,
        by_kind.claims >= sale_terms.minimum_lot_claims
        and by_kind.principal >= sale_terms.minimum_lot_principal as is_large
    from by_kind
    cross join sale_terms
),
by_debtor as (
    select
        by_kind_large.debtor_type,
        sum(by_kind_large.claims) >= max(sale_terms.minimum_lot_claims)
        and sum(by_kind_large.principal) >= max(sale_terms.minimum_lot_principal) as is_large
    from by_kind_large
    cross join sale_terms
    where not by_kind_large.is_large
    group by by_kind_large.debtor_type
),
placed as (
    select
        alone.debtor_type,
        alone.claim_type,
        alone.sale_size,
        alone.ageing_bucket,
        case
            when alone.is_large then 1
            when by_age_large.is_large then 2
            when by_kind_large.is_large then 3
            else 4
        end as lot_width,
        alone.is_large or by_age_large.is_large or by_kind_large.is_large or by_debtor.is_large as is_large_enough
    from alone
    left join by_age_large
        on
            by_age_large.debtor_type = alone.debtor_type
            and by_age_large.claim_type = alone.claim_type
            and by_age_large.ageing_bucket = alone.ageing_bucket
    left join by_kind_large
        on by_kind_large.debtor_type = alone.debtor_type and by_kind_large.claim_type = alone.claim_type
    left join by_debtor on by_debtor.debtor_type = alone.debtor_type
)
select
    debtor_type,
    claim_type,
    sale_size,
    ageing_bucket,
    lot_width,
    coalesce(is_large_enough, false) as is_large_enough,
    case when lot_width <= 3 then claim_type else 'several' end as lot_claim_type,
    case when lot_width <= 2 then ageing_bucket else 'several' end as lot_ageing_bucket,
    case when lot_width <= 1 then sale_size else 'several' end as lot_sale_size
from placed
