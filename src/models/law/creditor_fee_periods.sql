-- creditor_fee_periods: the most a creditor may ask for a letter of its own, by day of sending.
--
-- grain   step, fee_from
-- reads   law_collection_base_rates, law_creditor_fees
-- units   letter_fee in NOK; fee_until is the first day on which it no longer holds
select
    law_creditor_fees.step,
    greatest(law_creditor_fees.valid_from, law_collection_base_rates.valid_from) as fee_from,
    least(law_creditor_fees.valid_to, law_collection_base_rates.valid_to) as fee_until,
    cast(
        kroner_from_ore(
            case
                when law_creditor_fees.rounded_to = 'krone'
                    then krone_fee_ore(law_collection_base_rates.base_amount, law_creditor_fees.base_multiple)
                else fee_ore(law_collection_base_rates.base_amount, law_creditor_fees.base_multiple)
            end
        ) as decimal(18, 2)
    ) as letter_fee
from law_creditor_fees
inner join law_collection_base_rates
    on
        law_collection_base_rates.valid_from < law_creditor_fees.valid_to
        and law_collection_base_rates.valid_to > law_creditor_fees.valid_from
