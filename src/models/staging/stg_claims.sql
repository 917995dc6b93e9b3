-- stg_claims: every claim known at the cut-off date, with what was known of it on that day.
--
-- grain   claim_id
-- reads   run, tape_claims, tape_debtors
-- units   claim_key is the claim's number in its tape: what large relations meet by, for numbers meet faster than texts;
--         principal is what was owed from the start, in the portfolio's currency; agreed_annual_rate is a fraction;
--         debtor_bucket is one of two hundred, by a hash of the debtor's number: all claims of a debtor fall in one
select
    tape_claims.tape_row as claim_key,
    tape_claims.claim_id,
    coalesce(tape_claims.debtor_id, concat('of claim ', tape_claims.claim_id)) as debtor_id,
    coalesce(tape_claims.creditor_id, 'not stated') as creditor_id,
    coalesce(tape_claims.agency_id, 'own collection') as agency_id,
    coalesce(tape_claims.claim_type, 'not stated') as claim_type,
    coalesce(tape_debtors.debtor_type, 'unknown') as debtor_type,
    bucket_of(coalesce(tape_claims.debtor_id, concat('of claim ', tape_claims.claim_id)), 200) as debtor_bucket,

    tape_claims.original_creditor,
    tape_claims.invoice_number,
    tape_claims.invoice_date,
    tape_claims.due_date,
    case
        when tape_claims.submission_date <= run.cut_off_date then tape_claims.submission_date
    end as submission_date,
    case
        when tape_claims.written_off_date <= run.cut_off_date then tape_claims.written_off_date
    end as written_off_date,
    case
        when tape_claims.title_date <= run.cut_off_date then tape_claims.title_date
    end as title_date,
    case
        when tape_claims.last_payment_date <= run.cut_off_date then tape_claims.last_payment_date
    end as last_payment_date,
    tape_claims.stated_limitation_date,
    coalesce(tape_claims.has_title, false) as has_title,
    tape_claims.has_invoice_copy,
    tape_claims.has_contract,
    tape_claims.has_notice,
    case
        when tape_claims.closed_date <= run.cut_off_date then tape_claims.closed_date
    end as closed_date,
    case
        when tape_claims.closed_date <= run.cut_off_date
            then coalesce(tape_claims.close_reason, 'not stated')
    end as close_reason,

    coalesce(tape_claims.principal_original, tape_claims.principal) as principal,
    tape_claims.principal as principal_on_tape,
    coalesce(tape_claims.interest, 0) as interest,
    coalesce(tape_claims.costs, 0) as costs,
    tape_claims.costs as costs_on_tape,
    cast(tape_claims.agreed_rate * 0.01 as decimal(18, 4)) as agreed_annual_rate,
    coalesce(tape_claims.disputed_amount, 0) as disputed_amount
from tape_claims
cross join run
left join tape_debtors on tape_debtors.debtor_id = tape_claims.debtor_id
where tape_claims.invoice_date is null or tape_claims.invoice_date <= run.cut_off_date
