-- sale_exclusions: every reason that speaks against the sale of an open claim, a row a reason; not all of them exclude it.
--
-- grain   claim_id, reason
-- reads   claim_states, debtor_washing, stg_claims, stg_events, time_barred_claims, wash_findings, wash_outcomes
-- units   a sole proprietor stays liable: deleting the firm excludes nothing
with
open_claims as (
    select
        stg_claims.claim_key,
        stg_claims.claim_id,
        stg_claims.debtor_id,
        stg_claims.creditor_id,
        stg_claims.invoice_number,
        stg_claims.disputed_amount
    from stg_claims
    inner join claim_states on claim_states.claim_key = stg_claims.claim_key
    where claim_states.claim_state = 'open'
),
disputes as (
    select
        claim_key,
        max(case when event_kind = 'dispute_raised' then event_date end) as raised_date,
        max(case when event_kind = 'dispute_resolved' then event_date end) as resolved_date
    from stg_events
    where event_kind in ('dispute_raised', 'dispute_resolved')
    group by claim_key
),
invoices as (
    select creditor_id, invoice_number, min(claim_id) as first_claim_id
    from open_claims
    where creditor_id <> 'not stated' and invoice_number is not null
    group by creditor_id, invoice_number
    having count(*) > 1
),
reasons as (
    select open_claims.claim_key, wash_findings.finding as reason
    from open_claims
    inner join wash_findings on wash_findings.debtor_id = open_claims.debtor_id
    union
    select open_claims.claim_key, 'disputed'
    from open_claims
    left join disputes on disputes.claim_key = open_claims.claim_key
    where
        open_claims.disputed_amount > 0
        or coalesce(disputes.raised_date > coalesce(disputes.resolved_date, date '0001-01-01'), false)
    union
    select open_claims.claim_key, 'duplicate'
    from open_claims
    inner join invoices
        on invoices.creditor_id = open_claims.creditor_id
        and invoices.invoice_number = open_claims.invoice_number
    where open_claims.claim_id <> invoices.first_claim_id
    union
    select open_claims.claim_key, 'time_barred'
    from open_claims
    inner join time_barred_claims on time_barred_claims.claim_key = open_claims.claim_key
)
select
    open_claims.claim_key,
    open_claims.claim_id,
    reasons.reason,
    wash_outcomes.position,
    wash_outcomes.is_excluded
    and not (reasons.reason = 'deleted_entity' and debtor_washing.owner_remains_liable) as is_excluding
from reasons
inner join open_claims on open_claims.claim_key = reasons.claim_key
inner join wash_outcomes on wash_outcomes.finding = reasons.reason
inner join debtor_washing on debtor_washing.debtor_id = open_claims.debtor_id
