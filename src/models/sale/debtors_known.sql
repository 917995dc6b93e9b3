-- debtors_known: what the debtor tape knows of each debtor, in the bands by which fields are weighed.
--
-- grain   debtor_id
-- reads   run, stg_debtors
-- units   null where the tape does not say
select
    stg_debtors.debtor_id,
    nullif(stg_debtors.debtor_type, 'unknown') as debtor_type,
    case
        when stg_debtors.debtor_type = 'company' then 'company'
        when year(run.cut_off_date) - stg_debtors.birth_year < 30 then 'under 30'
        when year(run.cut_off_date) - stg_debtors.birth_year < 45 then '30-44'
        when year(run.cut_off_date) - stg_debtors.birth_year < 60 then '45-59'
        when stg_debtors.birth_year is not null then '60 and over'
    end as birth_year,
    case
        when stg_debtors.has_phone and stg_debtors.has_email then 'telephone and e-mail'
        when stg_debtors.has_phone then 'telephone'
        when stg_debtors.has_email then 'e-mail'
        when stg_debtors.has_phone is not null or stg_debtors.has_email is not null then 'neither'
    end as contact,
    stg_debtors.national_id_hash is not null as has_national_id
from stg_debtors
cross join run
