-- claim_choices: what each claim brings if it is sold and if it is kept, before lots are made.
--
-- grain   claim_id
-- reads   claim_worths, sale_subjects, sale_terms
-- units   sale_value and keep_value NOK today: what the claim adds to the bid, and what its own collections are worth to
--         the seller, either below 0 where work costs more than it yields; surplus is against the better of keeping and writing off
with
worth as (
    select
        sale_subjects.claim_id,
        sale_subjects.debtor_type,
        sale_subjects.claim_type,
        sale_subjects.sale_size,
        sale_subjects.ageing_bucket,
        sale_subjects.ageing_position,
        sale_subjects.sale_bar,
        sale_subjects.principal_open,
        cast(
            sale_subjects.principal_open * claim_worths.sale_per_krone - claim_worths.sale_off_per_claim
            as decimal(18, 2)
        ) as sale_value,
        cast(
            sale_subjects.principal_open * claim_worths.keep_per_krone - claim_worths.keep_off_per_claim
            as decimal(18, 2)
        ) as keep_value
    from sale_subjects
    inner join claim_worths
        on
            claim_worths.segment = sale_subjects.segment
            and claim_worths.age_months = sale_subjects.age_months
),
weighed as (
    select
        worth.claim_id,
        worth.debtor_type,
        worth.claim_type,
        worth.sale_size,
        worth.ageing_bucket,
        worth.ageing_position,
        worth.sale_bar,
        worth.principal_open,
        worth.sale_value,
        worth.keep_value,
        worth.sale_value - sale_terms.sale_cost_per_claim
        - case when worth.keep_value > 0 then worth.keep_value else 0 end as surplus
    from worth
    cross join sale_terms
)
select
    claim_id,
    debtor_type,
    claim_type,
    sale_size,
    ageing_bucket,
    ageing_position,
    sale_bar,
    principal_open,
    sale_value,
    keep_value,
    cast(surplus as decimal(18, 2)) as surplus,
    sale_bar is null and surplus > 0 as is_better_sold
from weighed
