-- concentration: open principal and expected loss by the debtor's place among the largest.
--
-- grain   measure, rank_band, decile
-- reads   debtor_exposures
-- units   amount is of the measure; squared_ore and ranked_ore are sums over debtors of its square, and of rank times it, in
--         whole øre; decile 1 holds the tenth of all debtors that owe most; late and spared count by the same debtors
with
counted as (
    select count(*) as debtors from debtor_exposures
),
measured as (
    select
        'principal' as measure,
        principal_rank as size_rank,
        principal_open as amount,
        claims,
        expected_collections,
        late_claims,
        late_principal,
        spared_claims,
        spared_principal
    from debtor_exposures
    union all
    select
        'expected_loss',
        loss_rank,
        expected_loss,
        claims,
        expected_collections,
        late_claims,
        late_principal,
        spared_claims,
        spared_principal
    from debtor_exposures
),
placed as (
    select
        measured.measure,
        case
            when measured.size_rank = 1 then '1'
            when measured.size_rank <= 5 then '2-5'
            when measured.size_rank <= 10 then '6-10'
            when measured.size_rank <= 20 then '11-20'
            when measured.size_rank <= 100 then '21-100'
            else 'the others'
        end as rank_band,
        1 + cast(
            floor(cast((measured.size_rank - 1) * 10 as double) / cast(counted.debtors as double)) as integer
        ) as decile,
        measured.size_rank,
        measured.amount,
        cast(ore_from_kroner(measured.amount) as decimal(18, 0)) as ore,
        measured.claims,
        measured.expected_collections,
        measured.late_claims,
        measured.late_principal,
        measured.spared_claims,
        measured.spared_principal
    from measured
    cross join counted
)
select
    measure,
    rank_band,
    decile,
    min(size_rank) as first_rank,
    count(*) as debtors,
    sum(claims) as claims,
    cast(sum(amount) as decimal(38, 2)) as amount,
    cast(sum(expected_collections) as decimal(38, 2)) as expected_collections,
    cast(sum(ore * ore) as decimal(38, 0)) as squared_ore,
    cast(sum(cast(size_rank as decimal(18, 0)) * ore) as decimal(38, 0)) as ranked_ore,
    sum(late_claims) as late_claims,
    cast(sum(late_principal) as decimal(38, 2)) as late_principal,
    sum(spared_claims) as spared_claims,
    cast(sum(spared_principal) as decimal(38, 2)) as spared_principal
from placed
group by measure, rank_band, decile
