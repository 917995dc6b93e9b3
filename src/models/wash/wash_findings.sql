-- wash_findings: what was found of each debtor, a row a finding: from the best match and the earliest day of its register.
--
-- grain   debtor_id, finding
-- reads   debtor_kinds, register_findings, unfound_debtors
with
findings as (
    select
        debtor_id, finding, register, register_row, register_date, match_strength, detail,
        case match_strength when 'id' then 0 when 'id of a sub-unit' then 1 else 2 end as strength_rank
    from register_findings
    union all
    select debtor_id, 'unknown', register, 0, cast(null as date), 'none', detail, 9 from unfound_debtors
    union all
    select debtor_id, 'id_invalid', 'identity_checks', 0, cast(null as date), 'id', 'check digits', 0
    from debtor_kinds
    where identity_kind = 'invalid'
    union all
    select debtor_id, 'minor', 'identity_checks', 0, cast(null as date), 'id', '', 0
    from debtor_kinds
    where is_minor and washed_as <> 'company'
),
dated as (
    select
        debtor_id, finding, register, register_row, register_date, match_strength, detail, strength_rank,
        coalesce(register_date, date '9999-12-31') as known_date
    from findings
),
placed as (
    select
        debtor_id, finding, register, register_date, match_strength, detail,
        row_number() over (
            partition by debtor_id, finding
            order by strength_rank, known_date, register, register_row, detail
            rows between unbounded preceding and current row
        ) as place
    from dated
)
select debtor_id, finding, register, register_date, match_strength, detail
from placed
where place = 1
