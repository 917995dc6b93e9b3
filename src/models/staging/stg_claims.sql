-- stg_claims: every claim known at the cut-off date, with what was known of it on that day.
--
-- grain   claim_id
-- reads   run, tape_claims, tape_debtors, tape_payments
-- units   claim_key is the claim's number in its tape: what large relations meet by, for numbers meet faster than texts;
--         principal is what was owed from the start, in the portfolio's currency; agreed_annual_rate is a fraction;
--         debtor_bucket is one of two hundred, by a hash of the debtor's number: all claims of a debtor fall in one;
--         what the tape says was paid in all is taken off principal first, then interest, then costs, where its total
--         shows that it has to be; what was closed with nothing left then is closed as paid;
--         settled_earlier is principal that is gone and that neither a payment nor the closing of the claim shows
with
known as (
    select
        tape_claims.*,
        coalesce(tape_claims.interest, 0) as interest_owed,
        coalesce(tape_claims.costs, 0) as costs_owed,
        case
            when
                tape_claims.principal_original is null
                and tape_claims.paid_amount > 0
                and abs(
                    tape_claims.principal + coalesce(tape_claims.interest, 0) + coalesce(tape_claims.costs, 0)
                    - tape_claims.paid_amount - tape_claims.total
                ) <= 0.01
                then tape_claims.paid_amount
            else 0
        end as paid_off,
        case
            when tape_claims.closed_date <= run.cut_off_date then tape_claims.closed_date
        end as known_closed_date
    from tape_claims
    cross join run
    where tape_claims.invoice_date is null or tape_claims.invoice_date <= run.cut_off_date
),
lowered as (
    select
        known.tape_row,
        known.claim_id,
        coalesce(known.principal_original, known.principal)
        - known.principal + least(known.principal, known.paid_off) as gone
    from known
    cross join run
    where
        run.has_payments
        -- What was closed with nothing left was paid, sold or written down: its closing tells when.
        and (known.closed_date is null or (known.close_reason <> 'paid' and known.principal > 0))
        and (known.principal_original > known.principal or known.paid_off > 0)
),
-- The tape tells what remains on its own day: what was paid after the cut-off date is seen too.
shown as (
    select lowered.tape_row, sum(tape_payments.amount) as paid
    from lowered
    inner join tape_payments on tape_payments.claim_id = lowered.claim_id
    where coalesce(tape_payments.kind, 'unallocated') in ('principal', 'unallocated')
    group by lowered.tape_row
),
settled as (
    select lowered.tape_row, lowered.gone - greatest(0, coalesce(shown.paid, 0)) as settled_earlier
    from lowered
    left join shown on shown.tape_row = lowered.tape_row
    where lowered.gone > greatest(0, coalesce(shown.paid, 0)) + 0.01
)
select
    known.tape_row as claim_key,
    known.claim_id,
    coalesce(known.debtor_id, concat('of claim ', known.claim_id)) as debtor_id,
    coalesce(known.creditor_id, 'not stated') as creditor_id,
    coalesce(known.agency_id, 'own collection') as agency_id,
    coalesce(known.claim_type, 'not stated') as claim_type,
    coalesce(tape_debtors.debtor_type, 'unknown') as debtor_type,
    bucket_of(coalesce(known.debtor_id, concat('of claim ', known.claim_id)), 200) as debtor_bucket,

    known.original_creditor,
    known.invoice_number,
    known.invoice_date,
    known.due_date,
    case when known.submission_date <= run.cut_off_date then known.submission_date end as submission_date,
    case when known.written_off_date <= run.cut_off_date then known.written_off_date end as written_off_date,
    case when known.title_date <= run.cut_off_date then known.title_date end as title_date,
    case when known.last_payment_date <= run.cut_off_date then known.last_payment_date end as last_payment_date,
    known.stated_limitation_date,
    coalesce(known.has_title, false) as has_title,
    known.has_invoice_copy,
    known.has_contract,
    known.has_notice,
    known.known_closed_date as closed_date,
    case
        when known.known_closed_date is not null and known.close_reason is not null then known.close_reason
        when
            known.known_closed_date is not null
            and known.paid_off > 0
            and known.paid_off >= known.principal + known.interest_owed + known.costs_owed
            then 'paid'
        when known.known_closed_date is not null then 'not stated'
    end as close_reason,

    coalesce(known.principal_original, known.principal) as principal,
    cast(known.principal - least(known.principal, known.paid_off) as decimal(18, 2)) as principal_on_tape,
    cast(coalesce(settled.settled_earlier, 0) as decimal(18, 2)) as settled_earlier,
    cast(
        known.interest_owed
        - greatest(0, least(known.interest_owed, known.paid_off - known.principal)) as decimal(18, 2)
    ) as interest,
    cast(
        known.costs_owed
        - greatest(0, least(known.costs_owed, known.paid_off - known.principal - known.interest_owed))
        as decimal(18, 2)
    ) as costs,
    known.costs as costs_on_tape,
    cast(known.agreed_rate * 0.01 as decimal(18, 4)) as agreed_annual_rate,
    coalesce(known.disputed_amount, 0) as disputed_amount
from known
cross join run
left join settled on settled.tape_row = known.tape_row
left join tape_debtors on tape_debtors.debtor_id = known.debtor_id
