-- stg_persons: every row of the population register as it stood at the cut-off date; no name, number or address.
--
-- grain   register_row
-- reads   run, tape_persons
-- units   a status that came after the cut-off date tells that the person was resident before it (assumed)
select
    tape_persons.tape_row as register_row,
    case
        when tape_persons.status is null then 'not stated'
        when tape_persons.status_date > run.cut_off_date then 'resident'
        else tape_persons.status
    end as status,
    case when tape_persons.status_date <= run.cut_off_date then tape_persons.status_date end as status_date,
    coalesce(tape_persons.address_protection, 'not stated') as address_protection,
    coalesce(tape_persons.has_guardian, false) as has_guardian,
    tape_persons.moved_date,
    coalesce(tape_persons.moved_date <= run.cut_off_date, true) as is_address_known
from tape_persons
cross join run
