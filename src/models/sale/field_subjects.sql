-- field_subjects: what is known of each claim that is priced, in the same words as at the landmark.
--
-- grain   claim_id
-- reads   claim_states, claims_with_limitation, debtors_known, run, sale_subjects, stg_claims, stg_events
-- units   null where the field says nothing; bid as in claim_prices, null where no bid was asked for
with
spoken as (
    select
        sale_subjects.claim_id,
        count(
            case when stg_events.event_kind in ('promise', 'plan_signed', 'call', 'acknowledgement') then 1 end
        ) as answers
    from sale_subjects
    inner join stg_claims on stg_claims.claim_id = sale_subjects.claim_id
    inner join stg_events on stg_events.claim_key = stg_claims.claim_key
    group by sale_subjects.claim_id
)
select
    sale_subjects.claim_id,
    sale_subjects.principal_open,
    sale_subjects.bid,
    debtors_known.debtor_type,
    case
        when stg_claims.submission_date is null then 'not submitted'
        when days_between(stg_claims.due_date, stg_claims.submission_date) <= 20 then 'by day 20'
        when days_between(stg_claims.due_date, stg_claims.submission_date) <= 60 then 'day 21-60'
        else 'after day 60'
    end as submission_date,
    sale_subjects.sale_size as claim_size,
    debtors_known.birth_year,
    debtors_known.contact,
    case
        when run.has_payments
            then case when claim_states.principal_paid > 0 then 'has paid' else 'has not paid' end
    end as payment_history,
    case
        when spoken.claim_id is not null
            then case when spoken.answers > 0 then 'spoken to' else 'not spoken to' end
    end as event_log,
    case
        when stg_claims.has_contract then 'contract'
        when stg_claims.has_invoice_copy then 'invoice copy'
        when stg_claims.has_contract is not null or stg_claims.has_invoice_copy is not null then 'none'
    end as documents,
    coalesce(stg_claims.has_contract, false) or coalesce(stg_claims.has_invoice_copy, false) as has_documents,
    coalesce(claims_with_limitation.confidence in ('documented', 'stated'), false) as has_limitation_evidence,
    coalesce(debtors_known.has_national_id, false) as has_national_id
from sale_subjects
cross join run
inner join stg_claims on stg_claims.claim_id = sale_subjects.claim_id
inner join claim_states on claim_states.claim_key = stg_claims.claim_key
left join debtors_known on debtors_known.debtor_id = stg_claims.debtor_id
left join claims_with_limitation on claims_with_limitation.claim_id = sale_subjects.claim_id
left join spoken on spoken.claim_id = sale_subjects.claim_id
