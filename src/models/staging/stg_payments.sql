-- stg_payments: payments known at the cut-off date.
--
-- grain   payment_row
-- reads   run, tape_claims, tape_payments
-- units   amount positive is money from the debtor; principal_amount is the part that went to principal
select
    tape_payments.tape_row as payment_row,
    tape_claims.tape_row as claim_key,
    tape_payments.paid_date,
    coalesce(tape_payments.kind, 'unallocated') as payment_kind,
    coalesce(tape_payments.source, 'not stated') as payment_source,
    tape_payments.amount,
    case
        when coalesce(tape_payments.kind, 'unallocated') in ('principal', 'unallocated')
            then tape_payments.amount
        else 0
    end as principal_amount
from tape_payments
cross join run
left join tape_claims on tape_claims.claim_id = tape_payments.claim_id
where tape_payments.paid_date <= run.cut_off_date
