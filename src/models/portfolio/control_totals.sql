-- control_totals: what was loaded, split by what it is at the cut-off date; the parts add up to the øre.
--
-- grain   one row
-- reads   claim_states, claims_aged, run, tape_claims, tape_payments
with
tape as (
    select
        count(*) as claims_loaded,
        coalesce(sum(coalesce(principal_original, principal)), 0) as principal_original
    from tape_claims
),
states as (
    select
        count(*) as claims_known,
        count(case when claim_state = 'resolved' then 1 end) as claims_resolved,
        count(case when claim_state = 'removed' then 1 end) as claims_removed,
        count(case when claim_state = 'open' then 1 end) as claims_open,
        coalesce(sum(principal), 0) as principal_known,
        coalesce(sum(principal_paid), 0) as principal_paid,
        coalesce(sum(principal_removed), 0) as principal_removed,
        coalesce(sum(principal_open), 0) as principal_open,
        coalesce(sum(balance), 0) as balance_open
    from claim_states
),
old as (
    select
        count(*) as claims_old,
        coalesce(sum(principal_open), 0) as principal_old
    from claims_aged
    where is_old
),
later_payments as (
    select
        count(*) as payments_after_cut_off,
        coalesce(sum(tape_payments.amount), 0) as amount_after_cut_off
    from tape_payments
    cross join run
    where tape_payments.paid_date > run.cut_off_date
)
select
    tape.claims_loaded - states.claims_known as claims_after_cut_off,
    states.claims_resolved,
    states.claims_removed,
    states.claims_open,
    old.claims_old,
    cast(old.principal_old as decimal(38, 2)) as principal_old,
    cast(tape.principal_original as decimal(38, 2)) as principal_original,
    cast(tape.principal_original - states.principal_known as decimal(38, 2)) as principal_after_cut_off,
    cast(states.principal_paid as decimal(38, 2)) as principal_paid,
    cast(states.principal_removed as decimal(38, 2)) as principal_removed,
    cast(states.principal_open as decimal(38, 2)) as principal_open,
    cast(states.balance_open as decimal(38, 2)) as balance_open,
    later_payments.payments_after_cut_off,
    cast(later_payments.amount_after_cut_off as decimal(38, 2)) as amount_after_cut_off
from tape
cross join states
cross join old
cross join later_payments
