-- claim_states: where every known claim stands at the cut-off date: open, resolved or removed.
--
-- grain   claim_key
-- reads   payment_days, run, stg_claims
-- units   principal = principal_paid + principal_removed + principal_open, to the øre; what was settled earlier than any
--         payment shows is paid, on a day that is not known; paid_before_submission is principal, of a claim that was
--         submitted; first_cash_days count from submission
with
sums as (
    select
        claim_key,
        cast(sum(principal_paid) as decimal(18, 2)) as principal_paid,
        cast(sum(excess) as decimal(18, 2)) as excess,
        cast(sum(implied) as decimal(18, 2)) as implied,
        cast(sum(case when submission_days < 0 then principal_paid else 0 end) as decimal(18, 2))
            as paid_before_submission,
        min(case when submission_days >= 0 and cash > 0 then submission_days end) as first_cash_days,
        min(case when principal_left = 0 then paid_date end) as first_full_date,
        max(case when principal_left > 0 then paid_date end) as last_short_date
    from payment_days
    group by claim_key
),
-- Few claims are paid in full, taken back and paid again: only their days are looked at once more.
taken_back as (
    select claim_key, last_short_date
    from sums
    where first_full_date < last_short_date
),
paid_again as (
    select payment_days.claim_key, min(payment_days.paid_date) as resolved_date
    from payment_days
    inner join taken_back on taken_back.claim_key = payment_days.claim_key
    where payment_days.principal_left = 0 and payment_days.paid_date > taken_back.last_short_date
    group by payment_days.claim_key
),
paid as (
    select
        stg_claims.claim_key,
        stg_claims.principal,
        stg_claims.interest,
        stg_claims.costs,
        stg_claims.closed_date,
        stg_claims.close_reason,
        case
            when sums.first_full_date < sums.last_short_date then paid_again.resolved_date
            else sums.first_full_date
        end as paid_in_full_date,
        case
            when run.has_payments then coalesce(sums.principal_paid, 0) + stg_claims.settled_earlier
            else greatest(0, stg_claims.principal - stg_claims.principal_on_tape)
        end as principal_paid,
        coalesce(sums.excess, 0) as excess,
        coalesce(sums.implied, 0) as implied,
        coalesce(sums.paid_before_submission, 0) as paid_before_submission,
        sums.first_cash_days
    from stg_claims
    cross join run
    left join sums on sums.claim_key = stg_claims.claim_key
    left join paid_again on paid_again.claim_key = stg_claims.claim_key
),
stated as (
    select
        claim_key,
        principal,
        interest,
        costs,
        closed_date,
        close_reason,
        excess,
        implied,
        paid_before_submission,
        first_cash_days,
        principal_paid,
        paid_in_full_date,
        case
            when principal_paid >= principal or close_reason = 'paid' then 'resolved'
            when closed_date is not null then 'removed'
            else 'open'
        end as claim_state
    from paid
)
select
    claim_key,
    claim_state,
    principal,
    cast(case when claim_state = 'resolved' then principal else principal_paid end as decimal(18, 2))
        as principal_paid,
    cast(case when claim_state = 'removed' then principal - principal_paid else 0 end as decimal(18, 2))
        as principal_removed,
    cast(case when claim_state = 'open' then principal - principal_paid else 0 end as decimal(18, 2))
        as principal_open,
    cast(
        case when claim_state = 'open' then principal - principal_paid + interest + costs else 0 end
        as decimal(18, 2)
    ) as balance,
    cast(excess as decimal(18, 2)) as excess,
    cast(implied as decimal(18, 2)) as implied,
    cast(paid_before_submission as decimal(18, 2)) as paid_before_submission,
    first_cash_days,
    case when claim_state = 'resolved' then coalesce(paid_in_full_date, closed_date) end
        as resolved_date,
    case when close_reason <> 'paid' then closed_date end as removed_date,
    case when close_reason <> 'paid' then close_reason end as removed_reason
from stated
