-- sale_steps: how bid and ask grow as more claims are sold, those with the highest surplus first.
--
-- grain   sale_step
-- reads   claim_choices
-- units   sale_step is a twentieth of the claims that may be sold; claims and NOK are of this step alone, before what
--         a sale costs once
with
ranked as (
    select
        principal_open,
        sale_value,
        surplus,
        row_number() over (
            order by surplus desc, claim_id rows between unbounded preceding and current row
        ) as place,
        count(*) over (rows between unbounded preceding and unbounded following) as sellable
    from claim_choices
    where sale_bar is null
),
stepped as (
    select
        cast(1 + floor((place - 1) * 20e0 / sellable) as integer) as sale_step,
        principal_open,
        sale_value,
        surplus
    from ranked
)
select
    sale_step,
    count(*) as claims,
    cast(sum(principal_open) as decimal(38, 2)) as principal,
    cast(sum(sale_value) as decimal(38, 2)) as bid,
    cast(sum(sale_value - surplus) as decimal(38, 2)) as ask
from stepped
group by sale_step
