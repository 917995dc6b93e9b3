-- en: What is missing in the files, measured in kroner?
-- nb: Hva mangler i filene, målt i kroner?
select
    relation,
    column_name,
    is_given,
    rows_filled,
    rows,
    round(cast(amount_filled as double) / nullif(amount, 0), 4) as filled_by_amount,
    eba_status
from field_completeness
where rows_filled < rows
order by filled_by_amount nulls last, relation, position
