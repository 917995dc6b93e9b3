-- stg_addresses: addresses known at the cut-off date; the addresses themselves stay at the door.
--
-- grain   register_row
-- reads   run, tape_addresses
select tape_addresses.tape_row as register_row, tape_addresses.moved_date, tape_addresses.country
from tape_addresses
cross join run
where tape_addresses.moved_date is null or tape_addresses.moved_date <= run.cut_off_date
