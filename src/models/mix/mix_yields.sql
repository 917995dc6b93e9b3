-- mix_yields: what each part of the mix gave within each horizon, by bucket of debtors.
--
-- grain   horizon_days, mix_cell, cluster
-- reads   horizons, mix_cells, submission_mix, submission_recoveries
-- units   only claims observed at least the horizon; principal_recovered never above what was submitted
with
submitted as (
    select
        submission_mix.claim_key,
        submission_mix.cluster,
        mix_cells.mix_cell,
        submission_mix.observed_days,
        submission_mix.outcome,
        submission_mix.outcome_days,
        submission_mix.principal_submitted
    from submission_mix
    inner join mix_cells
        on
            mix_cells.days = submission_mix.days
            and mix_cells.debtor_type = submission_mix.debtor_type
            and mix_cells.size_band = submission_mix.size_band
            and mix_cells.claim_kind = submission_mix.claim_kind
            and mix_cells.creditor_group = submission_mix.creditor_group
)
select
    horizons.horizon_days,
    submitted.mix_cell,
    submitted.cluster,
    count(*) as claims,
    count(case
        when submitted.outcome = 'resolved' and submitted.outcome_days <= horizons.horizon_days then 1
    end) as resolved,
    cast(sum(submitted.principal_submitted) as decimal(38, 2)) as principal,
    cast(
        sum(greatest(0, least(submitted.principal_submitted, coalesce(paid.principal_recovered, 0))))
        as decimal(38, 2)
    ) as principal_recovered
from submitted
inner join horizons on horizons.horizon_days <= submitted.observed_days
left join submission_recoveries as paid
    on paid.claim_key = submitted.claim_key and paid.horizon_days = horizons.horizon_days
group by horizons.horizon_days, submitted.mix_cell, submitted.cluster
