-- price_strata: what is bid for claims of a kind, over their principal.
--
-- grain   dimension, stratum
-- reads   sale_subjects
-- units   bid and ask NOK, null where a side was not priced; the strata of a dimension add up to the portfolio
with
told as (
    select 1 as "position", 'debtor type' as dimension, debtor_type as stratum, 0 as place, principal_open, bid, ask
    from sale_subjects
    union all
    select 2 as "position", 'claim size' as dimension, sale_size as stratum, 0 as place, principal_open, bid, ask
    from sale_subjects
    union all
    select
        3 as "position",
        'age' as dimension,
        ageing_bucket as stratum,
        ageing_position as place,
        principal_open,
        bid,
        ask
    from sale_subjects
    union all
    select 4 as "position", 'claim type' as dimension, claim_type as stratum, 0 as place, principal_open, bid, ask
    from sale_subjects
    union all
    select
        5 as "position",
        'written off' as dimension,
        concat(
            case when is_written_off then 'written off' else 'not written off' end,
            case when is_old then ', 361 days or more' else ', under 361 days' end
        ) as stratum,
        0 as place,
        principal_open,
        bid,
        ask
    from sale_subjects
)
select
    "position",
    dimension,
    place,
    stratum,
    count(*) as claims,
    cast(sum(principal_open) as decimal(38, 2)) as principal,
    cast(sum(bid) as decimal(38, 2)) as bid,
    cast(sum(ask) as decimal(38, 2)) as ask
from told
group by "position", dimension, place, stratum
