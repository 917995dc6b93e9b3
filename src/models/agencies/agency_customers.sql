-- agency_customers: debtors who paid in full at a collector, and whether they bought again of the same creditor.
--
-- grain   agency_id, debtor_id, creditor_id
-- reads   agency_placements, claim_states, run, stg_claims
-- units   only those whose first such claim was paid at least 365 days before the cut-off date; bought again is a claim due
--         within 365 days after that; paid again is one of those, paid in full without being submitted
with
paid as (
    select
        agency_placements.agency_id,
        stg_claims.debtor_id,
        stg_claims.creditor_id,
        min(claim_states.resolved_date) as resolved_date
    from agency_placements
    inner join stg_claims on stg_claims.claim_key = agency_placements.claim_key
    inner join claim_states on claim_states.claim_key = agency_placements.claim_key
    where
        agency_placements.outcome = 'resolved'
        and stg_claims.debtor_id <> concat('of claim ', stg_claims.claim_id)
    group by agency_placements.agency_id, stg_claims.debtor_id, stg_claims.creditor_id
),
followed as (
    select paid.agency_id, paid.debtor_id, paid.creditor_id, paid.resolved_date
    from paid
    cross join run
    where days_between(paid.resolved_date, run.cut_off_date) >= 365
),
later as (
    select
        followed.agency_id,
        followed.debtor_id,
        followed.creditor_id,
        count(*) as claims,
        count(case
            when claim_states.claim_state = 'resolved' and stg_claims.submission_date is null then 1
        end) as paid_claims
    from followed
    inner join stg_claims
        on
            stg_claims.debtor_id = followed.debtor_id
            and stg_claims.creditor_id = followed.creditor_id
            and stg_claims.due_date > followed.resolved_date
            and days_between(followed.resolved_date, stg_claims.due_date) <= 365
    inner join claim_states on claim_states.claim_key = stg_claims.claim_key
    group by followed.agency_id, followed.debtor_id, followed.creditor_id
)
select
    followed.agency_id,
    followed.debtor_id,
    followed.creditor_id,
    later.claims is not null as has_bought_again,
    coalesce(later.paid_claims, 0) > 0 as has_paid_again
from followed
left join later
    on
        later.agency_id = followed.agency_id
        and later.debtor_id = followed.debtor_id
        and later.creditor_id = followed.creditor_id
