-- claim_features: all that is known at the cut-off date of an open claim and may tell what it will still pay.
--
-- grain   claim_id
-- reads   claim_states, claims_with_limitation, debtor_standing, debtor_washing, payment_history, run, stg_claims, stg_debtors, step_history
-- units   kroner and days; null where there is nothing to count from, and a column _missing says why
with
open_claims as (
    select
        stg_claims.claim_key,
        stg_claims.claim_id,
        stg_claims.debtor_id,
        stg_claims.creditor_id,
        stg_claims.claim_type,
        case when stg_claims.submission_date is null then 'own collection' else stg_claims.agency_id end
            as agency_id,
        stg_claims.due_date,
        stg_claims.submission_date,
        stg_claims.title_date,
        stg_claims.written_off_date,
        stg_claims.has_invoice_copy,
        stg_claims.has_contract,
        stg_claims.has_notice,
        stg_claims.principal,
        case when stg_claims.settled_earlier > 0 then stg_claims.last_payment_date end as settled_date,
        stg_claims.settled_earlier > 0 as is_settled_in_part,
        claim_states.principal_open,
        claim_states.principal_paid,
        claim_states.balance,
        run.cut_off_date
    from stg_claims
    cross join run
    inner join claim_states on claim_states.claim_key = stg_claims.claim_key
    where claim_states.claim_state = 'open'
),
told as (
    select
        open_claims.claim_key,
        open_claims.claim_id,
        open_claims.debtor_id,
        open_claims.creditor_id,
        open_claims.claim_type,
        open_claims.agency_id,
        days_between(open_claims.due_date, open_claims.cut_off_date) as days_past_due,
        days_between(open_claims.due_date, open_claims.submission_date) as days_to_submission,
        days_between(open_claims.submission_date, open_claims.cut_off_date) as days_since_submission,
        days_between(open_claims.written_off_date, open_claims.cut_off_date) as days_since_written_off,
        open_claims.principal_open,
        open_claims.balance,
        open_claims.has_invoice_copy,
        open_claims.has_contract,
        open_claims.has_notice,
        case
            when
                open_claims.has_invoice_copy is not null
                or open_claims.has_contract is not null
                or open_claims.has_notice is not null
                then
                    case when open_claims.has_invoice_copy then 1 else 0 end
                    + case when open_claims.has_contract then 1 else 0 end
                    + case when open_claims.has_notice then 1 else 0 end
        end as documents_held,

        coalesce(stg_debtors.debtor_type, 'unknown') as debtor_type,
        stg_debtors.has_phone,
        stg_debtors.has_email,
        stg_debtors.has_address,
        case
            when stg_debtors.debtor_type = 'company' then null
            else year(open_claims.cut_off_date) - stg_debtors.birth_year
        end as debtor_age,
        case
            when stg_debtors.debtor_type = 'company' then 'not applicable'
            when stg_debtors.birth_year is null then 'not stated'
        end as debtor_age_missing,

        coalesce(debtor_washing.wash_outcome, 'not washed') as wash_outcome,
        coalesce(debtor_washing.findings, 0) as findings,
        debtor_washing.contactable_by_letter,
        debtor_washing.contactable_by_phone,
        debtor_washing.contactable_by_sms,
        debtor_washing.contactable_by_email,

        coalesce(claims_with_limitation.basis, 'not known') as limitation_basis,
        days_between(open_claims.cut_off_date, claims_with_limitation.alive_until) as days_alive,
        case
            when claims_with_limitation.alive_until is null
                then coalesce(claims_with_limitation.limitation_gap, 'not known')
        end as days_alive_missing,
        open_claims.title_date is not null or coalesce(step_history.judgments, 0) > 0 as is_judged,

        debtor_standing.open_claims - 1 as other_open_claims,
        debtor_standing.principal_open - open_claims.principal_open as other_principal_open,
        safe_ratio(
            debtor_standing.principal_paid
            - case when open_claims.due_date <= open_claims.cut_off_date then open_claims.principal_paid else 0 end,
            debtor_standing.principal_due
            - case when open_claims.due_date <= open_claims.cut_off_date then open_claims.principal else 0 end
        ) as debtor_paid_share,
        safe_ratio(debtor_standing.days_late, debtor_standing.claims_resolved) as debtor_days_late,

        safe_ratio(open_claims.principal_paid, open_claims.principal) as paid_share,
        coalesce(payment_history.cash, 0) as cash,
        coalesce(payment_history.cash_3_months, 0) as cash_3_months,
        coalesce(payment_history.cash_6_months, 0) as cash_6_months,
        coalesce(payment_history.cash_12_months, 0) as cash_12_months,
        coalesce(payment_history.days_with_payment, 0) as days_with_payment,
        days_between(
            coalesce(payment_history.paid_last_date, open_claims.settled_date), open_claims.cut_off_date
        ) as days_since_payment,
        open_claims.is_settled_in_part,

        coalesce(step_history.steps_taken, 0) as steps_taken,
        days_between(step_history.last_step_date, open_claims.cut_off_date) as days_since_step,
        coalesce(step_history.reminders_sent, 0) as reminders_sent,
        coalesce(step_history.collection_notices, 0) as collection_notices,
        coalesce(step_history.payment_demands, 0) as payment_demands,
        coalesce(step_history.calls, 0) as calls,
        coalesce(step_history.messages, 0) as messages,
        coalesce(step_history.legal_steps, 0) as legal_steps,
        coalesce(step_history.nothing_to_attach, 0) as nothing_to_attach,
        coalesce(step_history.promises, 0) as promises,
        coalesce(step_history.plans_signed, 0) as plans_signed,
        coalesce(step_history.plans_broken, 0) as plans_broken,
        coalesce(step_history.disputes_unsettled, 0) > 0 as is_disputed,
        coalesce(step_history.replies, 0) as replies,
        coalesce(step_history.replies_by_phone, 0) as replies_by_phone,
        coalesce(step_history.replies_by_message, 0) as replies_by_message,
        coalesce(step_history.replies_by_letter, 0) as replies_by_letter
    from open_claims
    inner join debtor_standing on debtor_standing.debtor_id = open_claims.debtor_id
    left join stg_debtors on stg_debtors.debtor_id = open_claims.debtor_id
    left join debtor_washing on debtor_washing.debtor_id = open_claims.debtor_id
    left join claims_with_limitation on claims_with_limitation.claim_key = open_claims.claim_key
    left join payment_history on payment_history.claim_key = open_claims.claim_key
    left join step_history on step_history.claim_key = open_claims.claim_key
)
select
    *,
    case
        when days_since_payment is null and not is_settled_in_part then 'never'
        when cash_3_months > 0 then 'last 3 months'
        when cash_6_months > 0 then 'last 6 months'
        when cash_12_months > 0 then 'last 12 months'
        else 'earlier'
    end as paid_last,
    case
        when cash_6_months <= 0 then 'none'
        when cash_3_months > cash_6_months - cash_3_months then 'rising'
        when cash_3_months < cash_6_months - cash_3_months then 'falling'
        else 'steady'
    end as payment_trend
from told
