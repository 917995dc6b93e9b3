-- agency_placements: every claim handed to a collector since payments are known, with its stratum and what became of it since.
--
-- grain   claim_key
-- reads   stg_claims, stg_debtors, submissions
-- units   days count from the day of submission; size_band is of principal submitted; own collection is a collector too;
--         a claim stands with the collector the tape names last
with
foreign_debtors as (
    select debtor_id
    from stg_debtors
    where coalesce(country, 'NO') <> 'NO'
)
select
    submissions.claim_key,
    stg_claims.agency_id,
    foreign_debtors.debtor_id is not null as is_foreign,
    submissions.debtor_type,
    stg_claims.claim_type,
    case
        when submissions.principal_submitted < 500 then 'under 500'
        when submissions.principal_submitted < 1000 then '500-999'
        when submissions.principal_submitted < 2500 then '1000-2499'
        when submissions.principal_submitted < 10000 then '2500-9999'
        when submissions.principal_submitted < 50000 then '10000-49999'
        else '50000 and over'
    end as size_band,
    submissions.submission_band,
    submissions.submission_date,
    submissions.observed_days,
    submissions.principal_submitted,
    submissions.outcome,
    submissions.outcome_days,
    submissions.first_cash_days
from submissions
inner join stg_claims on stg_claims.claim_key = submissions.claim_key
left join foreign_debtors on foreign_debtors.debtor_id = stg_claims.debtor_id
where submissions.is_followed
