-- debtor_washing: every debtor washed against the registers delivered: the gravest finding, or ok, or not washed.
--
-- grain   debtor_id
-- reads   debtor_kinds, register_deliveries, register_matches, run, stg_companies, stg_debt_settlements, wash_findings, wash_outcomes
-- units   ok is said only where every register that decides on the debtor's kind was delivered; whether a claim was
--         filed in time no register says: is_filing_deadline_passed tells that it can no longer be
with
delivered as (
    select
        max(case when register = 'persons' and is_delivered then 1 else 0 end) as persons,
        max(case when register = 'companies' and is_delivered then 1 else 0 end) as companies,
        max(case when register = 'debt_settlements' and is_delivered then 1 else 0 end) as debt_settlements
    from register_deliveries
),
ranked as (
    select
        wash_findings.debtor_id,
        wash_findings.finding,
        wash_findings.register,
        wash_findings.register_date,
        wash_findings.match_strength,
        wash_findings.detail,
        row_number() over (
            partition by wash_findings.debtor_id
            order by wash_outcomes.position rows between unbounded preceding and current row
        ) as place
    from wash_findings
    inner join wash_outcomes on wash_outcomes.finding = wash_findings.finding
    where wash_findings.finding <> 'suppressed'
),
gravest as (
    select debtor_id, finding, register, register_date, match_strength, detail from ranked where place = 1
),
found as (
    select
        debtor_id,
        count(case when finding <> 'unknown' then 1 end) as findings,
        max(case when finding in ('deceased') then 1 else 0 end) as is_dead,
        max(case when finding in ('missing_person', 'emigrated') then 1 else 0 end) as is_away,
        max(case when finding in ('protected_address') then 1 else 0 end) as is_protected,
        max(case when finding in ('moved') then 1 else 0 end) as has_moved,
        max(case when finding in ('deleted_entity') then 1 else 0 end) as is_deleted
    from wash_findings
    group by debtor_id
),
of_companies as (
    select debtor_id, register_row, match_strength
    from register_matches
    where is_used and register = 'companies'
),
companies as (
    select
        of_companies.debtor_id,
        max(case when stg_companies.organisation_form = 'ENK' then 1 else 0 end) as is_proprietor,
        max(case when of_companies.match_strength = 'id of a sub-unit' then 1 else 0 end) as is_sub_unit
    from of_companies
    inner join stg_companies on stg_companies.register_row = of_companies.register_row
    group by of_companies.debtor_id
),
phones as (
    select
        debtor_id,
        max(case when has_phone then 1 else 0 end) as has_phone,
        max(case when has_mobile then 1 else 0 end) as has_mobile
    from register_matches
    where is_used and register = 'phones'
    group by debtor_id
),
of_settlements as (
    select debtor_id, register_row from register_matches where is_used and register = 'debt_settlements'
),
deadlines as (
    select debtor_id, filing_deadline, filing_deadline_basis
    from (
        select
            of_settlements.debtor_id,
            stg_debt_settlements.filing_deadline,
            stg_debt_settlements.filing_deadline_basis,
            row_number() over (
                partition by of_settlements.debtor_id
                order by stg_debt_settlements.opened_date desc, stg_debt_settlements.register_row desc
                rows between unbounded preceding and current row
            ) as place
        from of_settlements
        inner join stg_debt_settlements on stg_debt_settlements.register_row = of_settlements.register_row
    ) as placed
    where place = 1
),
gaps as (
    select
        kinds.washed_as,
        case
            when kinds.washed_as = 'company' and delivered.companies = 0 then 'companies'
            when kinds.washed_as = 'company' then ''
            when delivered.persons = 0 and delivered.debt_settlements = 0 then 'persons, debt_settlements'
            when delivered.persons = 0 then 'persons'
            when delivered.debt_settlements = 0 then 'debt_settlements'
            else ''
        end as not_washed_against
    from (select distinct washed_as from debtor_kinds) as kinds
    cross join delivered
),
washed as (
    select
        debtor_kinds.debtor_id,
        debtor_kinds.washed_as,
        debtor_kinds.has_address,
        debtor_kinds.has_phone or coalesce(phones.has_phone, 0) = 1 as has_phone,
        debtor_kinds.has_mobile or coalesce(phones.has_mobile, 0) = 1 as has_mobile,
        debtor_kinds.has_email,
        coalesce(gravest.finding, case when gaps.not_washed_against = '' then 'ok' else 'not washed' end)
            as wash_outcome,
        coalesce(gravest.register, '') as register,
        gravest.register_date,
        coalesce(gravest.match_strength, '') as match_strength,
        coalesce(gravest.detail, '') as detail,
        coalesce(found.findings, 0) as findings,
        gaps.not_washed_against,
        coalesce(companies.is_proprietor, 0) = 1 as owner_remains_liable,
        coalesce(companies.is_sub_unit, 0) = 1 as is_sub_unit,
        deadlines.filing_deadline,
        deadlines.filing_deadline_basis,
        case when deadlines.filing_deadline is not null then deadlines.filing_deadline < run.day_after_cut_off end
            as is_filing_deadline_passed,
        coalesce(found.is_dead, 0) = 1
        or (coalesce(found.is_deleted, 0) = 1 and coalesce(companies.is_proprietor, 0) = 0) as is_gone,
        coalesce(found.is_away, 0) = 1 as is_away,
        coalesce(found.is_protected, 0) = 1 as is_protected,
        coalesce(found.has_moved, 0) = 1 as has_moved
    from debtor_kinds
    cross join run
    inner join gaps on gaps.washed_as = debtor_kinds.washed_as
    left join gravest on gravest.debtor_id = debtor_kinds.debtor_id
    left join found on found.debtor_id = debtor_kinds.debtor_id
    left join companies on companies.debtor_id = debtor_kinds.debtor_id
    left join phones on phones.debtor_id = debtor_kinds.debtor_id
    left join deadlines on deadlines.debtor_id = debtor_kinds.debtor_id
)
select
    debtor_id,
    washed_as,
    wash_outcome,
    register,
    register_date,
    match_strength,
    detail,
    findings,
    not_washed_against,
    owner_remains_liable,
    is_sub_unit,
    filing_deadline,
    filing_deadline_basis,
    is_filing_deadline_passed,
    (has_address or has_moved) and not is_gone and not is_away and not is_protected as contactable_by_letter,
    has_phone and not is_gone as contactable_by_phone,
    has_mobile and not is_gone as contactable_by_sms,
    has_email and not is_gone as contactable_by_email
from washed
