-- field_landmarks: claims still open half a year after their due date: what was known of each then, and what it paid in the next year.
--
-- grain   claim_id
-- reads   claim_states, debtors_known, payment_days, run, sale_sizes, stg_claims, stg_events
-- units   principal_then is what was unpaid at the landmark, paid_after principal paid in the twelve months after it;
--         nothing that happened after the landmark is in the words beside them
with
landmarks as (
    select
        stg_claims.claim_key,
        stg_claims.claim_id,
        stg_claims.debtor_id,
        stg_claims.submission_date,
        stg_claims.due_date,
        stg_claims.principal - stg_claims.settled_earlier as principal,
        stg_claims.settled_earlier,
        stg_claims.has_invoice_copy,
        stg_claims.has_contract,
        add_months(stg_claims.due_date, 6) as landmark_date,
        add_months(stg_claims.due_date, 18) as end_date
    from stg_claims
    cross join run
    inner join claim_states on claim_states.claim_key = stg_claims.claim_key
    where
        run.has_payments
        and add_months(stg_claims.due_date, 18) <= run.cut_off_date
        and (run.payments_from_date is null or add_months(stg_claims.due_date, 6) >= run.payments_from_date)
        and (claim_states.claim_state <> 'resolved' or claim_states.resolved_date is not null)
        and (claim_states.resolved_date is null or claim_states.resolved_date > add_months(stg_claims.due_date, 6))
        and (claim_states.removed_date is null or claim_states.removed_date > add_months(stg_claims.due_date, 6))
),
paid as (
    select
        landmarks.claim_key,
        sum(case when payment_days.paid_date <= landmarks.landmark_date then payment_days.principal_paid else 0 end)
            as paid_before,
        sum(
            case
                when payment_days.paid_date > landmarks.landmark_date and payment_days.paid_date <= landmarks.end_date
                    then payment_days.principal_paid
                else 0
            end
        ) as paid_after
    from landmarks
    inner join payment_days on payment_days.claim_key = landmarks.claim_key
    group by landmarks.claim_key
),
spoken as (
    select landmarks.claim_key, count(*) as answers
    from landmarks
    inner join stg_events on stg_events.claim_key = landmarks.claim_key
    where
        stg_events.event_date <= landmarks.landmark_date
        and stg_events.event_kind in ('promise', 'plan_signed', 'call', 'acknowledgement')
    group by landmarks.claim_key
),
logged as (
    select count(*) > 0 as has_events
    from stg_events
)
select
    landmarks.claim_id,
    debtors_known.debtor_type,
    case
        when landmarks.submission_date is null or landmarks.submission_date > landmarks.landmark_date
            then 'not submitted'
        when days_between(landmarks.due_date, landmarks.submission_date) <= 20 then 'by day 20'
        when days_between(landmarks.due_date, landmarks.submission_date) <= 60 then 'day 21-60'
        else 'after day 60'
    end as submission_date,
    sale_sizes.sale_size as claim_size,
    debtors_known.birth_year,
    debtors_known.contact,
    case when coalesce(paid.paid_before, 0) + landmarks.settled_earlier > 0 then 'has paid' else 'has not paid' end as payment_history,
    case
        when logged.has_events then case when spoken.answers > 0 then 'spoken to' else 'not spoken to' end
    end as event_log,
    case
        when landmarks.has_contract then 'contract'
        when landmarks.has_invoice_copy then 'invoice copy'
        when landmarks.has_contract is not null or landmarks.has_invoice_copy is not null then 'none'
    end as documents,
    cast(landmarks.principal - coalesce(paid.paid_before, 0) as decimal(18, 2)) as principal_then,
    cast(coalesce(paid.paid_after, 0) as decimal(18, 2)) as paid_after
from landmarks
cross join logged
inner join sale_sizes on landmarks.principal between sale_sizes.from_principal and sale_sizes.to_principal
left join debtors_known on debtors_known.debtor_id = landmarks.debtor_id
left join paid on paid.claim_key = landmarks.claim_key
left join spoken on spoken.claim_key = landmarks.claim_key
where landmarks.principal - coalesce(paid.paid_before, 0) > 0
