-- roll_rates: where the claims that were open at a month-end stood at the next: older, paid or removed.
--
-- grain   month_end, from_bucket, to_bucket
-- reads   ageing_buckets, month_end_amounts, months_back, run
-- units   only from the first month-end on which payments are known; month_end is the later of the two; principal is what was unpaid at the earlier one; roll_rate is by claims
with
month_ends as (
    select
        add_days(add_months(first_of_month(run.day_after_cut_off), -months_back.months_back), -1) as month_end,
        add_days(add_months(first_of_month(run.day_after_cut_off), -months_back.months_back - 1), -1)
            as month_end_before
    from months_back
    cross join run
    where
        run.payments_from_date is null
        or add_days(add_months(first_of_month(run.day_after_cut_off), -months_back.months_back - 1), -1)
        >= run.payments_from_date
),
standing as (
    select
        month_ends.month_end,
        days_between(amounts.due_date, month_ends.month_end_before) as days_before,
        case
            when amounts.end_month <= month_ends.month_end then amounts.end_state
        end as left_as,
        days_between(amounts.due_date, month_ends.month_end) as days_after,
        sum(amounts.claims) as claims,
        sum(amounts.principal) as principal
    from month_ends
    inner join month_end_amounts as amounts
        on
            amounts.known_month <= month_ends.month_end_before
            and amounts.amount_month <= month_ends.month_end_before
            and (amounts.end_month is null or amounts.end_month > month_ends.month_end_before)
    group by
        month_ends.month_end,
        month_ends.month_end_before,
        amounts.due_date,
        case
            when amounts.end_month <= month_ends.month_end then amounts.end_state
        end
),
rolled as (
    select
        standing.month_end,
        before.position as from_position,
        before.ageing_bucket as from_bucket,
        coalesce(standing.left_as, later.ageing_bucket) as to_bucket,
        sum(standing.claims) as claims,
        sum(standing.principal) as principal
    from standing
    inner join ageing_buckets as before
        on standing.days_before between before.from_days and before.to_days
    inner join ageing_buckets as later
        on standing.days_after between later.from_days and later.to_days
    group by
        standing.month_end,
        before.position,
        before.ageing_bucket,
        coalesce(standing.left_as, later.ageing_bucket)
)
select
    month_end,
    from_position as position,
    from_bucket,
    to_bucket,
    cast(claims as bigint) as claims,
    cast(principal as decimal(38, 2)) as principal,
    safe_ratio(
        claims,
        sum(claims) over (
            partition by month_end, from_bucket rows between unbounded preceding and unbounded following
        )
    ) as roll_rate
from rolled
