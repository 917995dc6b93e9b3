-- claims_with_collector_fee: the collector's fee that the debtor of an open claim owes if he pays on the cut-off date.
--
-- grain   claim_id
-- reads   claim_states, collector_fee_amounts, fee_steps, interest_bases, run, stg_claims
-- units   NOK; collector_fee is the lowest that is certain, without VAT, 0 where none is; null where no table is
--         known for the due date. Certain is the light fee when the claim was submitted undisputed and a notice's
--         deadline was missed, the heavy one when a demand's deadline was missed by more than 28 days.
--         The bracket is the principal unpaid on submission, in the highest reading the whole principal; interest from
--         before the due date is not in the tape.
with
submitted as (
    select
        interest_bases.claim_key,
        interest_bases.claim_id,
        interest_bases.debtor_kind,
        stg_claims.due_date,
        stg_claims.principal,
        greatest(
            0.01,
            case
                when run.has_payments
                    then stg_claims.principal - stg_claims.settled_earlier - claim_states.paid_before_submission
                else claim_states.principal_open
            end
        ) as bracket_amount,
        fee_steps.disputed_date is not null
        and coalesce(fee_steps.disputed_date > fee_steps.dispute_resolved_date, true) as is_disputed,
        coalesce(stg_claims.has_notice, false)
        or coalesce(fee_steps.notice_deadline < run.cut_off_date, false) as is_notice_shown,
        coalesce(days_between(fee_steps.demand_deadline, run.cut_off_date) > 28, false) as is_heavy
    from interest_bases
    cross join run
    inner join stg_claims on stg_claims.claim_key = interest_bases.claim_key
    inner join claim_states on claim_states.claim_key = interest_bases.claim_key
    left join fee_steps on fee_steps.claim_key = interest_bases.claim_key
    where stg_claims.submission_date is not null
)
select
    submitted.claim_key,
    submitted.claim_id,
    cast(submitted.bracket_amount as decimal(18, 2)) as bracket_amount,
    case
        when amounts.light_fee is null then 'not known'
        when submitted.is_disputed then 'none: disputed'
        when not submitted.is_notice_shown then 'none: no notice shown'
        when submitted.is_heavy then 'heavy'
        else 'light'
    end as fee_level,
    case
        when amounts.light_fee is null then null
        when submitted.is_disputed or not submitted.is_notice_shown then 0
        when submitted.is_heavy then amounts.heavy_fee
        else amounts.light_fee
    end as collector_fee,
    case
        when amounts.light_fee is null then null
        when submitted.is_disputed or not submitted.is_notice_shown then 0
        when submitted.is_heavy then amounts.heavy_fee_with_vat
        else amounts.light_fee_with_vat
    end as collector_fee_with_vat,
    amounts.heavy_fee_with_vat,
    of_whole.heavy_fee_with_vat as collector_fee_highest,
    for_businesses.heavy_fee_with_vat as collector_fee_highest_of_business
from submitted
left join collector_fee_amounts as amounts
    on
        amounts.debtor_kind = submitted.debtor_kind
        and amounts.due_from <= submitted.due_date
        and amounts.due_until > submitted.due_date
        and amounts.claim_above < submitted.bracket_amount
        and amounts.claim_up_to >= submitted.bracket_amount
left join collector_fee_amounts as of_whole
    on
        of_whole.debtor_kind = submitted.debtor_kind
        and of_whole.due_from = amounts.due_from
        and of_whole.claim_above < submitted.principal
        and of_whole.claim_up_to >= submitted.principal
left join collector_fee_amounts as for_businesses
    on
        for_businesses.debtor_kind = 'business'
        and for_businesses.due_from = of_whole.due_from
        and for_businesses.claim_above = of_whole.claim_above
