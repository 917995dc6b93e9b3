-- field_levels: what claims paid in a year, by what a field said of them half a year after their due date.
--
-- grain   field, pool, known_value
-- reads   field_landmarks
-- units   a pool is what is still told apart without the field: debtor type and size, less the field itself;
--         known_value is 'not known' where the field says nothing; payers are claims that paid something
with
told as (
    select
        'debtor_type' as field, claim_size as pool, debtor_type as known_value, principal_then, paid_after
    from field_landmarks
    union all
    select
        'submission_date' as field,
        concat(coalesce(debtor_type, 'unknown'), ', ', claim_size) as pool,
        submission_date as known_value,
        principal_then,
        paid_after
    from field_landmarks
    union all
    select
        'claim_size' as field,
        coalesce(debtor_type, 'unknown') as pool,
        claim_size as known_value,
        principal_then,
        paid_after
    from field_landmarks
    union all
    select
        'birth_year' as field,
        concat(coalesce(debtor_type, 'unknown'), ', ', claim_size) as pool,
        birth_year as known_value,
        principal_then,
        paid_after
    from field_landmarks
    union all
    select
        'contact' as field,
        concat(coalesce(debtor_type, 'unknown'), ', ', claim_size) as pool,
        contact as known_value,
        principal_then,
        paid_after
    from field_landmarks
    union all
    select
        'payment_history' as field,
        concat(coalesce(debtor_type, 'unknown'), ', ', claim_size) as pool,
        payment_history as known_value,
        principal_then,
        paid_after
    from field_landmarks
    union all
    select
        'event_log' as field,
        concat(coalesce(debtor_type, 'unknown'), ', ', claim_size) as pool,
        event_log as known_value,
        principal_then,
        paid_after
    from field_landmarks
    union all
    select
        'documents' as field,
        concat(coalesce(debtor_type, 'unknown'), ', ', claim_size) as pool,
        documents as known_value,
        principal_then,
        paid_after
    from field_landmarks
)
select
    field,
    pool,
    coalesce(known_value, 'not known') as known_value,
    count(*) as claims,
    cast(sum(principal_then) as decimal(38, 2)) as principal,
    cast(sum(paid_after) as decimal(38, 2)) as paid,
    count(case when paid_after > 0 then 1 end) as payers
from told
group by field, pool, coalesce(known_value, 'not known')
