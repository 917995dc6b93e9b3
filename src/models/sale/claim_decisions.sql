-- claim_decisions: what to do with each open claim: sell, keep, submit, go to court, leave on its plan, write off, or exclude.
--
-- grain   claim_id
-- reads   claim_choices, claims_with_lawful_submission, complaint_fee, run, sale_lots, sale_subjects, sale_terms
-- units   sale_value, keep_value and surplus NOK today; sellable_from is when the agency has let go of the claim
with
carried as (
    select
        coalesce(sum(case when sale_lots.is_large_enough then claim_choices.surplus end), 0)
        > max(sale_terms.fixed_sale_cost) as is_worth_it
    from claim_choices
    cross join sale_terms
    left join sale_lots
        on
            claim_choices.is_better_sold
            and sale_lots.debtor_type = claim_choices.debtor_type
            and sale_lots.claim_type = claim_choices.claim_type
            and sale_lots.sale_size = claim_choices.sale_size
            and sale_lots.ageing_bucket = claim_choices.ageing_bucket
),
told as (
    select
        sale_subjects.claim_id,
        sale_subjects.segment,
        sale_subjects.debtor_type,
        sale_subjects.claim_type,
        sale_subjects.is_old,
        sale_subjects.sale_bar,
        sale_subjects.principal_open,
        sale_subjects.balance,
        claim_choices.sale_value,
        claim_choices.keep_value,
        claim_choices.surplus,
        claim_choices.is_better_sold,
        coalesce(sale_lots.is_large_enough, false) as is_in_lot,
        carried.is_worth_it,
        sale_lots.lot_claim_type,
        sale_lots.lot_ageing_bucket,
        sale_lots.lot_sale_size,
        case
            when sale_subjects.is_at_agency then add_months(run.cut_off_date, sale_terms.agency_notice_months)
            else run.cut_off_date
        end as sellable_from,
        sale_subjects.has_plan,
        not sale_subjects.is_submitted
        and claims_with_lawful_submission.earliest_lawful_submission_date <= run.cut_off_date as may_be_submitted,
        not sale_subjects.has_title
        and sale_subjects.months_left < sale_terms.court_within_months
        and sale_subjects.balance > complaint_fee.fee as should_go_to_court
    from sale_subjects
    cross join run
    cross join sale_terms
    cross join carried
    cross join complaint_fee
    inner join claim_choices on claim_choices.claim_id = sale_subjects.claim_id
    left join claims_with_lawful_submission
        on claims_with_lawful_submission.claim_id = sale_subjects.claim_id
    left join sale_lots
        on
            claim_choices.is_better_sold
            and sale_lots.debtor_type = claim_choices.debtor_type
            and sale_lots.claim_type = claim_choices.claim_type
            and sale_lots.sale_size = claim_choices.sale_size
            and sale_lots.ageing_bucket = claim_choices.ageing_bucket
),
decided as (
    select
        told.claim_id,
        told.segment,
        told.debtor_type,
        told.claim_type,
        told.is_old,
        case
            when told.sale_bar = 'not due yet' then 'keep'
            when told.sale_bar is not null then 'exclude'
            when told.is_better_sold and told.is_in_lot and told.is_worth_it then 'sell'
            when told.has_plan then 'plan'
            when told.keep_value <= 0 then 'write off'
            when told.should_go_to_court then 'court'
            when told.may_be_submitted then 'submit'
            else 'keep'
        end as decision,
        case
            when told.sale_bar is not null then told.sale_bar
            when told.is_better_sold and not told.is_in_lot then 'lot too small'
            when told.is_better_sold and not told.is_worth_it then 'does not carry the cost of a sale'
            when not told.is_better_sold then 'worth more kept'
            else 'worth more sold'
        end as decision_reason,
        told.lot_claim_type,
        told.lot_ageing_bucket,
        told.lot_sale_size,
        told.sellable_from,
        told.principal_open,
        told.balance,
        told.sale_value,
        told.keep_value,
        told.surplus
    from told
)
select
    claim_id,
    segment,
    debtor_type,
    claim_type,
    is_old,
    decision,
    case
        when decision = 'write off' and decision_reason = 'worth more kept' then 'costs more than it yields'
        else decision_reason
    end as decision_reason,
    case when decision = 'sell' then lot_claim_type end as lot_claim_type,
    case when decision = 'sell' then lot_ageing_bucket end as lot_ageing_bucket,
    case when decision = 'sell' then lot_sale_size end as lot_sale_size,
    case when decision = 'sell' then sellable_from end as sellable_from,
    principal_open,
    balance,
    sale_value,
    keep_value,
    surplus
from decided
