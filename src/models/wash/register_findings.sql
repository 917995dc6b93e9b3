-- register_findings: what each used match says against a debtor, as at the cut-off date, a row a finding and register row.
--
-- grain   debtor_id, finding, register, register_row
-- reads   register_matches, stg_addresses, stg_bankruptcies, stg_companies, stg_debt_settlements, stg_persons, stg_suppressions
with
matches as (
    select debtor_id, register, register_row, match_strength, is_other_address
    from register_matches
    where is_used
),
of_persons as (
    select
        matches.debtor_id,
        matches.register,
        matches.register_row,
        matches.match_strength,
        matches.is_other_address,
        stg_persons.status,
        stg_persons.status_date,
        stg_persons.address_protection,
        stg_persons.has_guardian,
        stg_persons.moved_date,
        stg_persons.is_address_known
    from matches
    inner join stg_persons on stg_persons.register_row = matches.register_row
    where matches.register = 'persons'
),
of_companies as (
    select
        matches.debtor_id,
        matches.register,
        matches.register_row,
        matches.match_strength,
        stg_companies.organisation_form,
        stg_companies.is_bankrupt,
        stg_companies.bankrupt_date,
        stg_companies.is_winding_up,
        stg_companies.winding_up_date,
        stg_companies.is_forced_winding_up,
        stg_companies.forced_date,
        stg_companies.reconstruction_date,
        stg_companies.deleted_date
    from matches
    inner join stg_companies on stg_companies.register_row = matches.register_row
    where matches.register = 'companies'
),
dated_addresses as (
    select
        matches.debtor_id,
        matches.register,
        matches.register_row,
        matches.match_strength,
        matches.is_other_address,
        stg_addresses.moved_date,
        coalesce(stg_addresses.moved_date, date '1900-01-01') as known_from
    from matches
    inner join stg_addresses on stg_addresses.register_row = matches.register_row
    where matches.register = 'addresses'
),
placed_addresses as (
    select
        debtor_id, register, register_row, match_strength, is_other_address, moved_date,
        row_number() over (
            partition by debtor_id
            order by known_from desc, register_row desc
            rows between unbounded preceding and current row
        ) as place
    from dated_addresses
),
latest_addresses as (
    select debtor_id, register, register_row, match_strength, is_other_address, moved_date
    from placed_addresses
    where place = 1
)
select
    debtor_id,
    case status
        when 'deceased' then 'deceased'
        when 'emigrated' then 'emigrated'
        when 'missing_person' then 'missing_person'
        when 'ceased' then 'id_retired'
        else 'unknown'
    end as finding,
    register, register_row, status_date as register_date, match_strength,
    case when status in ('inactive', 'not stated') then concat('status ', status) else '' end as detail
from of_persons
where status in ('deceased', 'emigrated', 'missing_person', 'ceased', 'inactive', 'not stated')
union all
select debtor_id, 'protected_address', register, register_row, cast(null as date), match_strength, address_protection
from of_persons
where address_protection not in ('none', 'not stated')
union all
select debtor_id, 'guardian', register, register_row, cast(null as date), match_strength, ''
from of_persons
where has_guardian
union all
select debtor_id, 'moved', register, register_row, moved_date, match_strength, ''
from of_persons
where is_other_address and is_address_known and address_protection in ('none', 'not stated')
union all
select debtor_id, 'moved', register, register_row, moved_date, match_strength, ''
from latest_addresses
where is_other_address
union all
select debtor_id, 'bankrupt', register, register_row, bankrupt_date, match_strength, organisation_form
from of_companies
where is_bankrupt
union all
select debtor_id, 'liquidation', register, register_row, winding_up_date, match_strength, organisation_form
from of_companies
where is_winding_up
union all
select debtor_id, 'forced_liquidation', register, register_row, forced_date, match_strength, organisation_form
from of_companies
where is_forced_winding_up
union all
select debtor_id, 'debt_negotiation', register, register_row, reconstruction_date, match_strength, 'reconstruction'
from of_companies
where reconstruction_date is not null
union all
select debtor_id, 'deleted_entity', register, register_row, deleted_date, match_strength, organisation_form
from of_companies
where deleted_date is not null
union all
select
    matches.debtor_id, 'bankrupt', matches.register, matches.register_row, stg_bankruptcies.bankrupt_date,
    matches.match_strength, coalesce(stg_bankruptcies.end_reason, 'open')
from matches
inner join stg_bankruptcies on stg_bankruptcies.register_row = matches.register_row
where matches.register = 'bankruptcies'
union all
select
    matches.debtor_id,
    case when stg_debt_settlements.fixed_date is null then 'debt_negotiation' else 'debt_settlement' end,
    matches.register, matches.register_row,
    coalesce(stg_debt_settlements.fixed_date, stg_debt_settlements.opened_date), matches.match_strength,
    case when stg_debt_settlements.ended_date is null then '' else 'ended' end
from matches
inner join stg_debt_settlements on stg_debt_settlements.register_row = matches.register_row
where
    matches.register = 'debt_settlements'
    -- Negotiations that ended without a settlement leave the debt as it was; a settlement that ended has taken it away.
    and (stg_debt_settlements.ended_date is null or stg_debt_settlements.fixed_date is not null)
union all
select
    matches.debtor_id, 'suppressed', matches.register, matches.register_row, stg_suppressions.suppressed_date,
    matches.match_strength, stg_suppressions.reason
from matches
inner join stg_suppressions on stg_suppressions.register_row = matches.register_row
where matches.register = 'suppressions'
