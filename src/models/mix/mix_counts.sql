-- mix_counts: what each part of the mix gave within each horizon: the rows of the regression by days to submission.
--
-- grain   horizon_days, days, debtor_type, size_band, claim_kind, creditor_group
-- reads   mix_cells, mix_yields
-- units   only claims observed at least the horizon
select
    mix_yields.horizon_days,
    mix_cells.days,
    mix_cells.debtor_type,
    mix_cells.size_band,
    mix_cells.claim_kind,
    mix_cells.creditor_group,
    cast(sum(mix_yields.claims) as bigint) as claims,
    cast(sum(mix_yields.resolved) as bigint) as resolved,
    cast(sum(mix_yields.principal) as decimal(38, 2)) as principal,
    cast(sum(mix_yields.principal_recovered) as decimal(38, 2)) as principal_recovered
from mix_yields
inner join mix_cells on mix_cells.mix_cell = mix_yields.mix_cell
group by
    mix_yields.horizon_days,
    mix_cells.days,
    mix_cells.debtor_type,
    mix_cells.size_band,
    mix_cells.claim_kind,
    mix_cells.creditor_group
