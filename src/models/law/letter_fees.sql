-- letter_fees: what the creditor's own letters may cost the debtor of an open claim, and what was asked beyond it.
--
-- grain   claim_key
-- reads   creditor_fee_periods, fee_events
-- units   NOK; a claim without letters before submission has no row; letters_allowed is null where no rate is known.
--         Fees may stand on two reminders, or a reminder and a notice, and on one demand, each more than 14 days after
--         those before and after their deadlines, none before day 14. None stands on a notice that left less than 14
--         days, nor on a second reminder after a first that did. That the count starts again after six months is not
--         taken as certain.
--         Where no letter of the claim states a fee, each may have had one; letters of one day count as one.
with
own_letters as (
    select
        claim_key,
        event_date as sent_date,
        case when event_kind = 'payment_demand' then 'payment_demand' else 'reminder' end as step,
        min(case when event_kind = 'collection_notice' then 1 else 0 end) as is_notice,
        min(days_between(due_date, event_date)) as days_past_due,
        max(coalesce(deadline_date, event_date)) as deadline_date,
        max(case when deadline_date < add_days(event_date, 14) then 1 else 0 end) as is_short,
        sum(fee) as fee
    from fee_events
    where
        event_kind in ('reminder', 'collection_notice', 'payment_demand')
        and (submission_date is null or event_date < submission_date)
    group by
        claim_key,
        event_date,
        case when event_kind = 'payment_demand' then 'payment_demand' else 'reminder' end
),
said as (
    select
        claim_key,
        max(case when fee is null then 0 else 1 end) as says_fees
    from own_letters
    group by claim_key
),
letters as (
    select
        own_letters.claim_key,
        own_letters.sent_date,
        own_letters.step,
        own_letters.is_notice,
        own_letters.deadline_date,
        own_letters.days_past_due < 14 as is_early,
        coalesce(own_letters.fee, 0) as stated_fee,
        (own_letters.fee > 0 or said.says_fees = 0)
        and own_letters.is_notice * own_letters.is_short = 0 as may_bear_fee,
        case when said.says_fees = 1 then own_letters.fee else creditor_fee_periods.letter_fee end as asked_fee,
        creditor_fee_periods.letter_fee
    from own_letters
    inner join said on said.claim_key = own_letters.claim_key
    left join creditor_fee_periods
        on
            creditor_fee_periods.step = own_letters.step
            and creditor_fee_periods.fee_from <= own_letters.sent_date
            and creditor_fee_periods.fee_until > own_letters.sent_date
),
firsts as (
    select claim_key, min(sent_date) as first_date
    from letters
    where step = 'reminder' and may_bear_fee and not is_early
    group by claim_key
),
seconds as (
    select letters.claim_key, min(letters.sent_date) as second_date
    from letters
    inner join firsts on firsts.claim_key = letters.claim_key
    inner join own_letters as before
        on
            before.claim_key = letters.claim_key
            and before.step = 'reminder'
            and before.sent_date = firsts.first_date
    where
        letters.step = 'reminder'
        and letters.may_bear_fee
        and days_between(firsts.first_date, letters.sent_date) > 14
        and letters.sent_date > before.deadline_date
        and before.is_short = 0
        and letters.is_notice + before.is_notice < 2
    group by letters.claim_key
),
-- A letter that is still running when the demand is sent has not been in vain.
demands_sent as (
    select
        letters.claim_key,
        letters.sent_date,
        max(greatest(add_days(before.sent_date, 14), before.deadline_date)) as letters_run_until
    from letters
    inner join own_letters as before
        on
            before.claim_key = letters.claim_key
            and before.step = 'reminder'
            and before.sent_date <= letters.sent_date
    where letters.step = 'payment_demand' and letters.may_bear_fee and not letters.is_early
    group by letters.claim_key, letters.sent_date
),
demands as (
    select claim_key, min(sent_date) as demand_date
    from demands_sent
    where sent_date > letters_run_until
    group by claim_key
),
counted as (
    select
        letters.claim_key,
        letters.is_early,
        letters.may_bear_fee,
        letters.stated_fee,
        letters.asked_fee,
        letters.letter_fee,
        case
            when letters.step = 'reminder'
                then coalesce(letters.sent_date = firsts.first_date, false)
                    or coalesce(letters.sent_date = seconds.second_date, false)
            else coalesce(letters.sent_date = demands.demand_date, false)
        end as is_counted
    from letters
    left join firsts on firsts.claim_key = letters.claim_key
    left join seconds on seconds.claim_key = letters.claim_key
    left join demands on demands.claim_key = letters.claim_key
)
select
    claim_key,
    case
        when count(case when is_counted and letter_fee is null then 1 end) = 0
            then cast(
                sum(case when is_counted then least(coalesce(asked_fee, 0), coalesce(letter_fee, 0)) else 0 end)
                as decimal(18, 2)
            )
    end as letters_allowed,
    cast(sum(case when is_early then stated_fee else 0 end) as decimal(18, 2)) as early_fees,
    cast(sum(case when not is_early and not is_counted then stated_fee else 0 end) as decimal(18, 2))
        as surplus_fees,
    cast(
        sum(case when is_counted then greatest(0, stated_fee - coalesce(letter_fee, 0)) else 0 end)
        as decimal(18, 2)
    ) as fees_above_rate
from counted
group by claim_key
