-- claims_with_fees: what the debtor of an open claim may be asked for in costs, against what was charged.
--
-- grain   claim_id
-- reads   charged_costs, claim_states, claims_with_collector_fee, claims_with_late_interest, court_fees_of_claims, interest_bases, law_business_compensations, law_collection_base_rates, law_plan_fees, letter_fees, run
-- units   NOK. costs_allowed is the lowest reading that is certain, costs_highest the highest that the log leaves open;
--         a business owes the larger of compensation and out-of-court costs, not the sum. costs_charged counts what was
--         paid of it too; over_charged = costs_charged - costs_allowed, never below 0; null where costs_gap says why.
--         balance_allowed is what a buyer may count on: principal_open, late interest and costs as the law allows
--         them, no more than was charged, less what was paid on each. claim_states.balance is what the tape states.
with
-- Compensation is for businesses: that the kind is a key spares the engine a search for everybody else.
compensations as (
    select 'business' as debtor_kind, valid_from, valid_to, compensation
    from law_business_compensations
),
plans as (
    select
        charged_costs.claim_key,
        cast(
            kroner_from_ore(fee_ore(law_collection_base_rates.base_amount, law_plan_fees.base_multiple))
            as decimal(18, 2)
        ) as plan_fee
    from charged_costs
    cross join run
    inner join law_plan_fees
        on law_plan_fees.valid_from <= charged_costs.plan_date and law_plan_fees.valid_to > charged_costs.plan_date
    inner join law_collection_base_rates
        on
            law_collection_base_rates.valid_from <= run.cut_off_date
            and law_collection_base_rates.valid_to > run.cut_off_date
),
claims as (
    select
        interest_bases.claim_key,
        interest_bases.claim_id,
        interest_bases.debtor_kind,
        interest_bases.is_debtor_kind_known,
        claims_with_collector_fee.claim_key is not null as is_submitted,
        coalesce(claims_with_collector_fee.fee_level, 'none: not submitted') as fee_level,
        case when letter_fees.claim_key is null then 0 else letter_fees.letters_allowed end as letters_allowed,
        coalesce(letter_fees.early_fees, 0) as early_fees,
        coalesce(letter_fees.surplus_fees, 0) as surplus_fees,
        coalesce(letter_fees.fees_above_rate, 0) as fees_above_rate,
        case
            when claims_with_collector_fee.claim_key is null then 0
            else claims_with_collector_fee.collector_fee
        end as collector_fee,
        case
            when claims_with_collector_fee.claim_key is null then 0
            else claims_with_collector_fee.collector_fee_with_vat
        end as collector_fee_with_vat,
        coalesce(claims_with_collector_fee.heavy_fee_with_vat, 0) as heavy_fee_with_vat,
        coalesce(claims_with_collector_fee.collector_fee_highest, 0) as collector_fee_highest,
        coalesce(claims_with_collector_fee.collector_fee_highest_of_business, 0) as collector_fee_highest_of_business,
        coalesce(plans.plan_fee, 0) as plan_fee,
        case
            when interest_bases.debtor_kind = 'consumer' or interest_bases.first_interest_date > run.cut_off_date then 0
            else compensations.compensation
        end as compensation,
        case
            when interest_bases.first_interest_date > run.cut_off_date then 0
            else coalesce(compensations.compensation, 0)
        end as compensation_highest,
        case when court_fees_of_claims.claim_key is null then 0 else court_fees_of_claims.court_fees_allowed end
            as court_fees_allowed,
        coalesce(court_fees_of_claims.court_fees_highest, 0) as court_fees_highest,
        coalesce(charged_costs.costs_charged, 0) as costs_charged,
        coalesce(charged_costs.costs_paid, 0) as costs_paid,
        coalesce(charged_costs.interest_paid, 0) as interest_paid,
        claim_states.principal_open,
        claims_with_late_interest.late_interest,
        run.currency
    from interest_bases
    cross join run
    inner join claim_states on claim_states.claim_key = interest_bases.claim_key
    inner join claims_with_late_interest on claims_with_late_interest.claim_key = interest_bases.claim_key
    left join charged_costs on charged_costs.claim_key = interest_bases.claim_key
    left join letter_fees on letter_fees.claim_key = interest_bases.claim_key
    left join claims_with_collector_fee on claims_with_collector_fee.claim_key = interest_bases.claim_key
    left join court_fees_of_claims on court_fees_of_claims.claim_key = interest_bases.claim_key
    left join compensations
        on
            compensations.debtor_kind
            = case when interest_bases.is_debtor_kind_known then interest_bases.debtor_kind else 'business' end
            and compensations.valid_from <= interest_bases.first_interest_date
            and compensations.valid_to > interest_bases.first_interest_date
    left join plans on plans.claim_key = interest_bases.claim_key
),
known as (
    select
        *,
        case
            when currency <> 'NOK' then 'the fees of law are in NOK, the claim is not'
            when letters_allowed is null then 'no fee known for the day a letter was sent'
            when collector_fee is null then 'no collector''s fee known for the due date'
            when compensation is null then 'no standard compensation known for the due date'
            when court_fees_allowed is null then 'no court fee known for the day of a legal step'
            else ''
        end as costs_gap
    from claims
),
allowed as (
    select
        *,
        case
            when costs_gap = ''
                then greatest(letters_allowed + collector_fee, compensation) + court_fees_allowed
        end as costs_allowed,
        case
            when costs_gap = ''
                then
                    greatest(
                        letters_allowed + plan_fee
                        + case
                            when is_debtor_kind_known then collector_fee_highest
                            else collector_fee_highest_of_business
                        end,
                        compensation_highest
                    )
                    + court_fees_highest
        end as costs_highest
    from known
),
charged as (
    select
        *,
        case
            when costs_charged = 0 then 0
            when costs_gap = '' then greatest(0, costs_charged - costs_allowed)
        end as over_charged,
        costs_charged - court_fees_allowed as out_of_court_charged
    from allowed
)
select
    claim_key,
    claim_id,
    debtor_kind,
    fee_level,
    letters_allowed,
    collector_fee,
    collector_fee_with_vat,
    compensation,
    court_fees_allowed,
    cast(costs_allowed as decimal(18, 2)) as costs_allowed,
    cast(costs_highest as decimal(18, 2)) as costs_highest,
    cast(costs_charged as decimal(18, 2)) as costs_charged,
    cast(over_charged as decimal(18, 2)) as over_charged,
    case
        when over_charged is null then costs_gap
        when over_charged = 0 then ''
        when early_fees > 0 and over_charged <= early_fees + surplus_fees + fees_above_rate
            then 'fee before day 14'
        when surplus_fees > 0 and over_charged <= surplus_fees + fees_above_rate
            then 'more fees than letters may bear'
        when over_charged <= fees_above_rate then 'letter fee above the rate'
        when costs_charged > costs_highest and not is_submitted and letters_allowed = 0 then 'no step shown'
        when costs_charged > costs_highest then 'above every reading'
        when out_of_court_charged <= greatest(letters_allowed + collector_fee_with_vat, compensation)
            then 'only with VAT'
        when out_of_court_charged <= greatest(letters_allowed + heavy_fee_with_vat, compensation)
            then
                case fee_level
                    when 'none: disputed' then 'disputed before submission'
                    when 'none: no notice shown' then 'no notice shown'
                    else 'only with a heavy fee'
                end
        when out_of_court_charged <= greatest(letters_allowed + collector_fee_highest, compensation)
            then
                case fee_level
                    when 'none: disputed' then 'disputed before submission'
                    when 'none: no notice shown' then 'no notice shown'
                    else 'only on the principal before payments'
                end
        when out_of_court_charged <= greatest(letters_allowed + collector_fee_highest + plan_fee, compensation)
            then 'only with a plan of more than four payments'
        when is_debtor_kind_known then 'only with all court fees'
        else 'only as a business, or with all court fees'
    end as over_charged_reason,
    costs_gap,
    case
        when currency <> 'NOK' or late_interest is null then null
        when costs_charged = 0
            then cast(principal_open + greatest(0, late_interest - interest_paid) as decimal(18, 2))
        when costs_gap = ''
            then cast(
                principal_open
                + greatest(0, late_interest - interest_paid)
                + greatest(0, least(costs_charged, costs_allowed) - costs_paid)
                as decimal(18, 2)
            )
    end as balance_allowed
from charged
