-- submission_mix: every submission on or after the due date that payments are known of, with the mix it belongs to and what became of it.
--
-- grain   claim_key
-- reads   mix_days, mix_sizes, stg_claims, submissions
-- units   days stands for a step of days_to_submission; cluster is one of 200 buckets of debtors;
--         the five creditors and four claim types with most submissions keep their names
with
taken as (
    select
        submissions.claim_key,
        stg_claims.debtor_bucket as cluster,
        submissions.submission_date,
        submissions.days_to_submission,
        mix_days.days,
        submissions.debtor_type,
        mix_sizes.size_band,
        stg_claims.claim_type,
        stg_claims.creditor_id,
        submissions.observed_days,
        submissions.outcome,
        submissions.outcome_days,
        submissions.principal_submitted
    from submissions
    inner join stg_claims on stg_claims.claim_key = submissions.claim_key
    inner join mix_days
        on submissions.days_to_submission between mix_days.from_days and mix_days.to_days
    inner join mix_sizes
        on submissions.principal_submitted between mix_sizes.from_principal and mix_sizes.to_principal
    where submissions.is_followed
),
claim_types as (
    select claim_type, count(*) as claims
    from taken
    group by claim_type
),
placed_types as (
    select
        claim_type,
        row_number() over (
            order by claims desc, claim_type rows between unbounded preceding and current row
        ) as place
    from claim_types
),
creditors as (
    select creditor_id, count(*) as claims
    from taken
    group by creditor_id
),
placed_creditors as (
    select
        creditor_id,
        row_number() over (
            order by claims desc, creditor_id rows between unbounded preceding and current row
        ) as place
    from creditors
)
select
    taken.claim_key,
    taken.cluster,
    taken.submission_date,
    taken.days_to_submission,
    taken.days,
    taken.debtor_type,
    taken.size_band,
    case when placed_types.place <= 4 then taken.claim_type else 'other types' end as claim_kind,
    case when placed_creditors.place <= 5 then taken.creditor_id else 'other creditors' end
        as creditor_group,
    taken.observed_days,
    taken.outcome,
    taken.outcome_days,
    taken.principal_submitted
from taken
inner join placed_types on placed_types.claim_type = taken.claim_type
inner join placed_creditors on placed_creditors.creditor_id = taken.creditor_id
