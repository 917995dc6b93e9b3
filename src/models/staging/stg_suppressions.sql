-- stg_suppressions: debtors on the buyer's own list at the cut-off date.
--
-- grain   register_row
-- reads   run, tape_suppressions
select
    tape_suppressions.tape_row as register_row,
    coalesce(tape_suppressions.reason, 'other') as reason,
    tape_suppressions.suppressed_date
from tape_suppressions
cross join run
where tape_suppressions.suppressed_date is null or tape_suppressions.suppressed_date <= run.cut_off_date
