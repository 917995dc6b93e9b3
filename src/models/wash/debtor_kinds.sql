-- debtor_kinds: every debtor of a claim or of the debtor tape, a person or a company, with what its identity says.
--
-- grain   debtor_id
-- reads   identity_checks, stg_claims, stg_debtors
with
-- Debtors that claims name and the debtor tape does not.
strangers as (
    select stg_claims.debtor_id
    from stg_claims
    left join stg_debtors on stg_debtors.debtor_id = stg_claims.debtor_id
    where stg_claims.debtor_type = 'unknown' and stg_debtors.debtor_id is null
    group by stg_claims.debtor_id
),
debtors as (
    select debtor_id, debtor_type, has_phone, has_email, has_address
    from stg_debtors
    union all
    select debtor_id, 'unknown', false, false, false
    from strangers
)
select
    debtors.debtor_id,
    case
        when coalesce(debtors.debtor_type, 'unknown') <> 'unknown' then debtors.debtor_type
        when identity_checks.identity_kind = 'organisation' then 'company'
        when identity_checks.identity_kind = 'person' then 'person'
        else 'unknown'
    end as washed_as,
    coalesce(identity_checks.identity_kind, 'none') as identity_kind,
    coalesce(identity_checks.is_since_2032, false) as is_since_2032,
    coalesce(identity_checks.is_minor, false) as is_minor,
    coalesce(identity_checks.has_mobile, false) as has_mobile,
    coalesce(debtors.has_phone, false) as has_phone,
    coalesce(debtors.has_email, false) as has_email,
    coalesce(debtors.has_address, false) as has_address
from debtors
left join identity_checks on identity_checks.debtor_id = debtors.debtor_id
