-- mix_cells: the parts of the mix: submissions that share their days and all that is held still.
--
-- grain   mix_cell
-- reads   submission_mix
with
cells as (
    select
        days,
        debtor_type,
        size_band,
        claim_kind,
        creditor_group,
        count(*) as claims,
        sum(principal_submitted) as principal
    from submission_mix
    group by days, debtor_type, size_band, claim_kind, creditor_group
)
select
    row_number() over (
        order by days, debtor_type, size_band, claim_kind, creditor_group
        rows between unbounded preceding and current row
    ) as mix_cell,
    days,
    debtor_type,
    size_band,
    claim_kind,
    creditor_group,
    claims,
    cast(principal as decimal(38, 2)) as principal
from cells
