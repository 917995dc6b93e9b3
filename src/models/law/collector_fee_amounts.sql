-- collector_fee_amounts: the collector's fee that a debtor who pays on the cut-off date must cover, by due date and size.
--
-- grain   debtor_kind, due_from, claim_above
-- reads   law_collection_base_rates, law_collector_fees, law_debtor_factors, law_fee_vat_rates, run
-- units   NOK, the base rate of the cut-off date; the claim is above claim_above and at most claim_up_to;
--         due_until is the first due date that no longer fits; empty where no base rate is known for the day
with
kinds as (
    select 'consumer' as debtor_kind, valid_from, valid_to, debtor_factor
    from law_debtor_factors
    where applies_to in ('all', 'consumer')
    union all
    select 'business', valid_from, valid_to, debtor_factor
    from law_debtor_factors
    where applies_to in ('all', 'business')
),
brackets as (
    select
        light.valid_from,
        light.valid_to,
        light.claim_above,
        light.claim_up_to,
        light.base_multiple as light_multiple,
        heavy.base_multiple as heavy_multiple
    from law_collector_fees as light
    inner join law_collector_fees as heavy
        on heavy.valid_from = light.valid_from and heavy.claim_above = light.claim_above
    where light.fee_level = 'light' and heavy.fee_level = 'heavy'
),
fees as (
    select
        kinds.debtor_kind,
        greatest(brackets.valid_from, kinds.valid_from) as due_from,
        least(brackets.valid_to, kinds.valid_to) as due_until,
        brackets.claim_above,
        brackets.claim_up_to,
        kroner_from_ore(
            fee_ore(
                kroner_from_ore(fee_ore(law_collection_base_rates.base_amount, brackets.light_multiple)),
                kinds.debtor_factor
            )
        ) as light_fee,
        kroner_from_ore(
            fee_ore(
                kroner_from_ore(fee_ore(law_collection_base_rates.base_amount, brackets.heavy_multiple)),
                kinds.debtor_factor
            )
        ) as heavy_fee,
        run.cut_off_date
    from brackets
    inner join kinds on kinds.valid_from < brackets.valid_to and kinds.valid_to > brackets.valid_from
    cross join run
    inner join law_collection_base_rates
        on
            law_collection_base_rates.valid_from <= run.cut_off_date
            and law_collection_base_rates.valid_to > run.cut_off_date
)
select
    fees.debtor_kind,
    fees.due_from,
    fees.due_until,
    fees.claim_above,
    fees.claim_up_to,
    cast(fees.light_fee as decimal(18, 2)) as light_fee,
    cast(fees.heavy_fee as decimal(18, 2)) as heavy_fee,
    cast(kroner_from_ore(fee_ore(fees.light_fee, 1 + law_fee_vat_rates.vat_rate)) as decimal(18, 2)) as light_fee_with_vat,
    cast(kroner_from_ore(fee_ore(fees.heavy_fee, 1 + law_fee_vat_rates.vat_rate)) as decimal(18, 2)) as heavy_fee_with_vat
from fees
inner join law_fee_vat_rates
    on law_fee_vat_rates.valid_from <= fees.cut_off_date and law_fee_vat_rates.valid_to > fees.cut_off_date
