-- field_cells: the claims that are priced, by what each field says of them.
--
-- grain   field, pool, known_value
-- reads   field_subjects
-- units   pool and known_value as in field_levels; 'not known' where the field says nothing; bid NOK
with
told as (
    select
        'debtor_type' as field,
        claim_size as pool,
        debtor_type as known_value,
        principal_open,
        bid
    from field_subjects
    union all
    select
        'claim_size' as field,
        coalesce(debtor_type, 'unknown') as pool,
        claim_size as known_value,
        principal_open,
        bid
    from field_subjects
    union all
    select
        'submission_date' as field,
        concat(coalesce(debtor_type, 'unknown'), ', ', claim_size) as pool,
        submission_date as known_value,
        principal_open,
        bid
    from field_subjects
    union all
    select
        'birth_year' as field,
        concat(coalesce(debtor_type, 'unknown'), ', ', claim_size) as pool,
        birth_year as known_value,
        principal_open,
        bid
    from field_subjects
    union all
    select
        'contact' as field,
        concat(coalesce(debtor_type, 'unknown'), ', ', claim_size) as pool,
        contact as known_value,
        principal_open,
        bid
    from field_subjects
    union all
    select
        'payment_history' as field,
        concat(coalesce(debtor_type, 'unknown'), ', ', claim_size) as pool,
        payment_history as known_value,
        principal_open,
        bid
    from field_subjects
    union all
    select
        'event_log' as field,
        concat(coalesce(debtor_type, 'unknown'), ', ', claim_size) as pool,
        event_log as known_value,
        principal_open,
        bid
    from field_subjects
    union all
    select
        'documents' as field,
        concat(coalesce(debtor_type, 'unknown'), ', ', claim_size) as pool,
        documents as known_value,
        principal_open,
        bid
    from field_subjects
    union all
    select
        'limitation_evidence' as field,
        'all' as pool,
        case when has_limitation_evidence then 'known' end as known_value,
        principal_open,
        bid
    from field_subjects
    union all
    select
        'national_id' as field,
        'all' as pool,
        case when has_national_id then 'known' end as known_value,
        principal_open,
        bid
    from field_subjects
)
select
    field,
    pool,
    coalesce(known_value, 'not known') as known_value,
    count(*) as claims,
    cast(sum(principal_open) as decimal(38, 2)) as principal,
    cast(coalesce(sum(bid), 0) as decimal(38, 2)) as bid
from told
group by field, pool, coalesce(known_value, 'not known')
