-- court_fees_of_claims: what the legal steps of an open claim cost in court fees, by the day of each.
--
-- grain   claim_key
-- reads   fee_events, law_court_base_rates, law_court_fees
-- units   NOK, null where no fee is known for a day; court_fees_allowed counts the first complaint and the first
--         attachment, for a repeated one may be free; court_fees_highest all of them and the fee for writing a complaint
with
steps as (
    select
        claim_key,
        event_date,
        case when event_kind = 'attachment' then 'attachment' else 'conciliation complaint' end as step
    from fee_events
    where event_kind in ('attachment', 'conciliation_complaint')
    group by
        claim_key,
        event_date,
        case when event_kind = 'attachment' then 'attachment' else 'conciliation complaint' end
),
firsts as (
    select claim_key, step, min(event_date) as first_date
    from steps
    group by claim_key, step
),
fees as (
    select
        law_court_fees.step,
        greatest(law_court_fees.valid_from, law_court_base_rates.valid_from) as fee_from,
        least(law_court_fees.valid_to, law_court_base_rates.valid_to) as fee_until,
        kroner_from_ore(fee_ore(law_court_base_rates.base_amount, law_court_fees.base_multiple)) as fee
    from law_court_fees
    inner join law_court_base_rates
        on
            law_court_base_rates.valid_from < law_court_fees.valid_to
            and law_court_base_rates.valid_to > law_court_fees.valid_from
),
priced as (
    select
        steps.claim_key,
        steps.event_date = firsts.first_date as is_first,
        fees.fee,
        coalesce(writing.fee, 0) as writing_fee
    from steps
    inner join firsts on firsts.claim_key = steps.claim_key and firsts.step = steps.step
    left join fees
        on fees.step = steps.step and fees.fee_from <= steps.event_date and fees.fee_until > steps.event_date
    left join fees as writing
        on
            writing.step = 'writing the complaint'
            and steps.step = 'conciliation complaint'
            and writing.fee_from <= steps.event_date
            and writing.fee_until > steps.event_date
)
select
    claim_key,
    case
        when count(case when fee is null then 1 end) = 0
            then cast(sum(case when is_first then fee else 0 end) as decimal(18, 2))
    end as court_fees_allowed,
    case
        when count(case when fee is null then 1 end) = 0
            then cast(sum(fee + writing_fee) as decimal(18, 2))
    end as court_fees_highest
from priced
group by claim_key
