-- mix_scores: how far each bucket of debtors lies from the fitted share, by level of each factor.
--
-- grain   horizon_days, cluster, factor, level
-- reads   mix_cells, mix_effects, mix_yields
-- units   what came true less what was fitted, claims and kroner; what the errors of the fits are made of
with
predicted as (
    select
        mix_cells.mix_cell,
        mix_cells.days,
        mix_cells.debtor_type,
        mix_cells.size_band,
        mix_cells.claim_kind,
        mix_cells.creditor_group,
        every.horizon_days,
        every.raw_count + by_days.raw_count as raw_count,
        every.adjusted_count + by_days.adjusted_count + by_debtor.adjusted_count + by_size.adjusted_count + by_kind.adjusted_count + by_creditor.adjusted_count
            as adjusted_count,
        every.raw_principal + by_days.raw_principal as raw_principal,
        every.adjusted_principal + by_days.adjusted_principal + by_debtor.adjusted_principal + by_size.adjusted_principal + by_kind.adjusted_principal + by_creditor.adjusted_principal
            as adjusted_principal
    from mix_cells
    inner join mix_effects as every on every.factor = 'all'
    inner join mix_effects as by_days
        on
            by_days.horizon_days = every.horizon_days
            and by_days.factor = 'days'
            and by_days.level = cast(mix_cells.days as varchar)
    inner join mix_effects as by_debtor
        on
            by_debtor.horizon_days = every.horizon_days
            and by_debtor.factor = 'debtor_type'
            and by_debtor.level = mix_cells.debtor_type
    inner join mix_effects as by_size
        on
            by_size.horizon_days = every.horizon_days
            and by_size.factor = 'size_band'
            and by_size.level = mix_cells.size_band
    inner join mix_effects as by_kind
        on
            by_kind.horizon_days = every.horizon_days
            and by_kind.factor = 'claim_kind'
            and by_kind.level = mix_cells.claim_kind
    inner join mix_effects as by_creditor
        on
            by_creditor.horizon_days = every.horizon_days
            and by_creditor.factor = 'creditor_group'
            and by_creditor.level = mix_cells.creditor_group
),
-- Added up as decimals, the same figures come out in whatever order the rows are met.
residuals as (
    select
        mix_yields.horizon_days,
        mix_yields.cluster,
        cast(predicted.days as varchar) as days,
        predicted.debtor_type,
        predicted.size_band,
        predicted.claim_kind,
        predicted.creditor_group,
        cast(
            mix_yields.resolved - cast(mix_yields.claims as double) / (1 + exp(-greatest(-700, predicted.raw_count)))
            as decimal(38, 12)
        ) as raw_count,
        cast(
            mix_yields.resolved - cast(mix_yields.claims as double) / (1 + exp(-greatest(-700, predicted.adjusted_count)))
            as decimal(38, 12)
        ) as adjusted_count,
        cast(
            mix_yields.principal_recovered - cast(mix_yields.principal as double) / (1 + exp(-greatest(-700, predicted.raw_principal)))
            as decimal(38, 12)
        ) as raw_principal,
        cast(
            mix_yields.principal_recovered - cast(mix_yields.principal as double) / (1 + exp(-greatest(-700, predicted.adjusted_principal)))
            as decimal(38, 12)
        ) as adjusted_principal
    from mix_yields
    inner join predicted
        on predicted.mix_cell = mix_yields.mix_cell and predicted.horizon_days = mix_yields.horizon_days
),
scores as (
    select
        horizon_days,
        cluster,
        'all' as factor,
        '' as level,
        sum(raw_count) as raw_count,
        sum(adjusted_count) as adjusted_count,
        sum(raw_principal) as raw_principal,
        sum(adjusted_principal) as adjusted_principal
    from residuals
    group by horizon_days, cluster
    union all
    select
        horizon_days,
        cluster,
        'days' as factor,
        days as level,
        sum(raw_count) as raw_count,
        sum(adjusted_count) as adjusted_count,
        sum(raw_principal) as raw_principal,
        sum(adjusted_principal) as adjusted_principal
    from residuals
    group by horizon_days, cluster, days
    union all
    select
        horizon_days,
        cluster,
        'debtor_type' as factor,
        debtor_type as level,
        sum(raw_count) as raw_count,
        sum(adjusted_count) as adjusted_count,
        sum(raw_principal) as raw_principal,
        sum(adjusted_principal) as adjusted_principal
    from residuals
    group by horizon_days, cluster, debtor_type
    union all
    select
        horizon_days,
        cluster,
        'size_band' as factor,
        size_band as level,
        sum(raw_count) as raw_count,
        sum(adjusted_count) as adjusted_count,
        sum(raw_principal) as raw_principal,
        sum(adjusted_principal) as adjusted_principal
    from residuals
    group by horizon_days, cluster, size_band
    union all
    select
        horizon_days,
        cluster,
        'claim_kind' as factor,
        claim_kind as level,
        sum(raw_count) as raw_count,
        sum(adjusted_count) as adjusted_count,
        sum(raw_principal) as raw_principal,
        sum(adjusted_principal) as adjusted_principal
    from residuals
    group by horizon_days, cluster, claim_kind
    union all
    select
        horizon_days,
        cluster,
        'creditor_group' as factor,
        creditor_group as level,
        sum(raw_count) as raw_count,
        sum(adjusted_count) as adjusted_count,
        sum(raw_principal) as raw_principal,
        sum(adjusted_principal) as adjusted_principal
    from residuals
    group by horizon_days, cluster, creditor_group
)
select
    horizon_days,
    cluster,
    factor,
    level,
    cast(raw_count as double) as raw_count,
    cast(adjusted_count as double) as adjusted_count,
    cast(raw_principal as double) as raw_principal,
    cast(adjusted_principal as double) as adjusted_principal
from scores
