-- debtor_standing: all that each debtor owes and has paid in this portfolio, up to the cut-off date.
--
-- grain   debtor_id
-- reads   claim_states, run, stg_claims
-- units   principal_due and principal_paid are over claims that fell due by the cut-off date;
--         days_late is over claims paid in full, 0 for one paid in time
select
    stg_claims.debtor_id,
    cast(sum(case when claim_states.claim_state = 'open' then 1 else 0 end) as bigint) as open_claims,
    sum(claim_states.principal_open) as principal_open,
    cast(sum(case when stg_claims.due_date <= run.cut_off_date then 1 else 0 end) as bigint) as claims_due,
    sum(case when stg_claims.due_date <= run.cut_off_date then stg_claims.principal else 0 end)
        as principal_due,
    sum(case when stg_claims.due_date <= run.cut_off_date then claim_states.principal_paid else 0 end)
        as principal_paid,
    cast(sum(case when claim_states.resolved_date is null then 0 else 1 end) as bigint) as claims_resolved,
    cast(
        sum(
            case
                when claim_states.resolved_date is null then 0
                else greatest(0, days_between(stg_claims.due_date, claim_states.resolved_date))
            end
        ) as bigint
    ) as days_late
from stg_claims
cross join run
inner join claim_states on claim_states.claim_key = stg_claims.claim_key
group by stg_claims.debtor_id
