-- assessed_grounds: for each finding, whether what it is found in was delivered: where it was not, nought is no answer.
--
-- grain   finding
-- reads   register_deliveries, wash_outcomes
with
bankruptcies as (
    select max(case when is_delivered then 1 else 0 end) as are_known
    from register_deliveries
    where register = 'bankruptcies'
),
found_in as (
    select
        wash_outcomes.finding,
        case
            when wash_outcomes.register in ('claims', 'claims_with_limitation', 'identity_checks') then true
            when wash_outcomes.finding = 'bankrupt' and bankruptcies.are_known = 1 then true
            else coalesce(register_deliveries.is_delivered, false)
        end as is_assessed
    from wash_outcomes
    cross join bankruptcies
    left join register_deliveries on register_deliveries.register = wash_outcomes.register
),
any_delivered as (
    select max(case when is_delivered then 1 else 0 end) as is_any
    from register_deliveries
    where register in ('companies', 'persons')
)
select
    found_in.finding,
    case
        when found_in.finding in ('unknown', 'moved') then any_delivered.is_any = 1 or found_in.is_assessed
        else found_in.is_assessed
    end as is_assessed
from found_in
cross join any_delivered
