-- stg_debt_settlements: negotiations and settlements of debt known at the cut-off date.
--
-- grain   register_row
-- reads   run, tape_debt_settlements
-- units   without a deadline in the register it is six weeks after opening (gjeldsordningsloven § 3-2), and says so
select
    tape_debt_settlements.tape_row as register_row,
    tape_debt_settlements.opened_date,
    coalesce(tape_debt_settlements.filing_deadline, add_days(tape_debt_settlements.opened_date, 42))
        as filing_deadline,
    case when tape_debt_settlements.filing_deadline is null then 'six weeks, assumed' else 'register' end
        as filing_deadline_basis,
    case when tape_debt_settlements.fixed_date <= run.cut_off_date then tape_debt_settlements.fixed_date end
        as fixed_date,
    case when tape_debt_settlements.ended_date <= run.cut_off_date then tape_debt_settlements.ended_date end
        as ended_date
from tape_debt_settlements
cross join run
where tape_debt_settlements.opened_date <= run.cut_off_date
