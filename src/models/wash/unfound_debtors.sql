-- unfound_debtors: debtors that the register deciding on their kind was asked for and did not surely know, and why.
--
-- grain   debtor_id
-- reads   debtor_kinds, register_deliveries, register_matches
with
asked as (
    select
        debtor_kinds.debtor_id,
        debtor_kinds.identity_kind,
        debtor_kinds.washed_as,
        register_deliveries.register
    from debtor_kinds
    inner join register_deliveries
        on register_deliveries.register = case when debtor_kinds.washed_as = 'company' then 'companies' else 'persons' end
    where register_deliveries.is_delivered
),
matched as (
    select
        debtor_id,
        register,
        count(case when is_used then 1 end) as used,
        count(case when reason_unused = 'ambiguous' then 1 end) as ambiguous,
        count(case when reason_unused = 'too weak' then 1 end) as weak,
        count(case when reason_unused = 'sub-unit' then 1 end) as sub_units
    from register_matches
    group by debtor_id, register
)
select
    asked.debtor_id,
    asked.register,
    case
        when matched.ambiguous > 0 then 'several bear the name'
        when matched.weak > 0 then 'only a name and a place agree'
        when matched.sub_units > 0 then 'a sub-unit whose main unit is not in the register'
        when asked.washed_as = 'unknown' then 'neither person nor company, and not found'
        when asked.identity_kind in ('none', 'invalid') then 'no number that holds'
        else 'not in the register'
    end as detail
from asked
left join matched on matched.debtor_id = asked.debtor_id and matched.register = asked.register
where coalesce(matched.used, 0) = 0
