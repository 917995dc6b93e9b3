-- complaint_fee: what a conciliation complaint costs in court fee on the cut-off date; one row.
--
-- grain   one row
-- reads   law_court_base_rates, law_court_fees, run
-- units   fee NOK, null where no fee is known for the day
select
    kroner_from_ore(
        max(fee_ore(law_court_base_rates.base_amount, law_court_fees.base_multiple))
    ) as fee
from run
left join law_court_fees
    on
        law_court_fees.step = 'conciliation complaint'
        and law_court_fees.valid_from <= run.cut_off_date
        and law_court_fees.valid_to > run.cut_off_date
left join law_court_base_rates
    on
        law_court_base_rates.valid_from <= run.cut_off_date
        and law_court_base_rates.valid_to > run.cut_off_date
