-- stg_debtors: every debtor of the debtor tape; no name, address or identity number.
--
-- grain   debtor_id
-- reads   tape_debtors
select
    debtor_id,
    coalesce(debtor_type, 'unknown') as debtor_type,
    birth_year,
    postcode,
    municipality,
    country,
    national_id_hash,
    has_phone,
    has_email,
    has_address
from tape_debtors
