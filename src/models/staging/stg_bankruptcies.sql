-- stg_bankruptcies: bankruptcies known at the cut-off date, but for those set aside by then.
--
-- grain   register_row
-- reads   run, tape_bankruptcies
select
    tape_bankruptcies.tape_row as register_row,
    tape_bankruptcies.bankrupt_date,
    tape_bankruptcies.filing_deadline,
    case when tape_bankruptcies.ended_date <= run.cut_off_date then tape_bankruptcies.ended_date end as ended_date,
    case when tape_bankruptcies.ended_date <= run.cut_off_date then tape_bankruptcies.end_reason end as end_reason
from tape_bankruptcies
cross join run
where
    tape_bankruptcies.bankrupt_date <= run.cut_off_date
    and (
        coalesce(tape_bankruptcies.end_reason, '') <> 'set_aside'
        or coalesce(tape_bankruptcies.ended_date > run.cut_off_date, false)
    )
