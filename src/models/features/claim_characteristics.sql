-- claim_characteristics: what a scorecard may look at of each open claim, as numbers and levels that are never null.
--
-- grain   claim_id
-- reads   claim_features
-- units   a number that is not there is 0, and its column _level says why; the level of a number that is there is empty;
--         interest, costs and documents are left out: the tape states them as of its own day, and a payment may change them
select
    claim_key,
    claim_id,
    debtor_id,
    principal_open,
    cast(days_past_due as double) as days_past_due_number,
    '' as days_past_due_level,
    cast(coalesce(days_to_submission, 0) as double) as days_to_submission_number,
    case when days_to_submission is null then 'not submitted' else '' end as days_to_submission_level,
    cast(coalesce(days_since_submission, 0) as double) as days_since_submission_number,
    case when days_since_submission is null then 'not submitted' else '' end as days_since_submission_level,
    cast(principal_open as double) as principal_open_number,
    '' as principal_open_level,
    cast(coalesce(debtor_age, 0) as double) as debtor_age_number,
    case when debtor_age is null then coalesce(debtor_age_missing, 'not stated') else '' end as debtor_age_level,
    cast(coalesce(days_alive, 0) as double) as days_alive_number,
    case when days_alive is null then coalesce(days_alive_missing, 'not known') else '' end as days_alive_level,
    cast(other_open_claims as double) as other_open_claims_number,
    '' as other_open_claims_level,
    cast(coalesce(debtor_paid_share, 0) as double) as debtor_paid_share_number,
    case when debtor_paid_share is null then 'no other claim fell due' else '' end as debtor_paid_share_level,
    cast(coalesce(debtor_days_late, 0) as double) as debtor_days_late_number,
    case when debtor_days_late is null then 'no claim paid in full' else '' end as debtor_days_late_level,
    cast(coalesce(paid_share, 0) as double) as paid_share_number,
    case when paid_share is null then 'no principal' else '' end as paid_share_level,
    cast(coalesce(days_since_payment, 0) as double) as days_since_payment_number,
    case
        when days_since_payment is not null then ''
        when is_settled_in_part then 'day not known'
        else 'never paid'
    end as days_since_payment_level,
    cast(steps_taken as double) as steps_taken_number,
    '' as steps_taken_level,
    cast(plans_broken as double) as plans_broken_number,
    '' as plans_broken_level,
    cast(replies as double) as replies_number,
    '' as replies_level,
    claim_type as claim_type_level,
    debtor_type as debtor_type_level,
    creditor_id as creditor_id_level,
    agency_id as agency_id_level,
    case when has_phone then 'yes' when not has_phone then 'no' else 'not stated' end as has_phone_level,
    case when has_email then 'yes' when not has_email then 'no' else 'not stated' end as has_email_level,
    limitation_basis as limitation_basis_level,
    case when is_judged then 'yes' else 'no' end as is_judged_level,
    case when is_disputed then 'yes' else 'no' end as is_disputed_level,
    paid_last as paid_last_level,
    payment_trend as payment_trend_level
from claim_features
