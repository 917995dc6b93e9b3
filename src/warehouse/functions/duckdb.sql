-- Our own functions for models, as DuckDB defines them. Another engine has its own file with the same names.

-- Whole days from the first day to the second.
create or replace macro days_between(first_day, second_day) as
    date_diff('day', first_day, second_day);

-- Whole months from the first day to the second: the 15th to the 14th of the next month is none yet.
create or replace macro months_between(first_day, second_day) as
    (year(second_day) - year(first_day)) * 12 + month(second_day) - month(first_day)
    - case when day(second_day) < day(first_day) then 1 else 0 end;

-- The first day of the month a day lies in.
create or replace macro first_of_month(any_day) as
    cast(date_trunc('month', any_day) as date);

-- A fraction as a double; null where there is nothing to divide by.
create or replace macro safe_ratio(part, whole) as
    case when whole = 0 then null else cast(part as double) / cast(whole as double) end;

-- The day so many days later.
create or replace macro add_days(any_day, days) as
    cast(any_day + cast(days as integer) as date);

-- The same day so many months later; the last of the month where it has no such day.
create or replace macro add_months(any_day, months) as
    cast(any_day + to_months(cast(months as integer)) as date);

-- The day itself, or the Monday after a Saturday or Sunday.
create or replace macro after_weekend(any_day) as
    cast(any_day + case isodow(any_day) when 6 then 2 when 7 then 1 else 0 end as date);

-- Whole øre of an amount with two decimals. Wide decimals are slow, so only amounts that need them take that way.
create or replace macro ore_from_kroner(amount) as
    case
        when abs(amount) < 1000000000000 then cast(amount * 100 as bigint)
        else cast(cast(amount as decimal(36, 2)) * 100 as hugeint)
    end;

-- An amount with two decimals from whole øre.
create or replace macro kroner_from_ore(ore) as
    cast(ore as decimal(36, 0)) * 0.01;

-- The whole number nearest to a quotient, halves away from zero.
create or replace macro rounded_quotient(part, whole) as
    (2 * part + sign(part) * whole) // (2 * whole);

-- Simple interest in whole øre, exact until it is rounded: ore_days is øre times days, annual_rate a fraction with at
-- most four decimals. Wide integers are slow as well.
create or replace macro interest_ore(ore_days, annual_rate, days_in_year) as
    case
        when abs(ore_days) < 100000000000000
            then rounded_quotient(
                cast(ore_days as bigint) * cast(annual_rate * 10000 as bigint), 10000 * days_in_year
            )
        else rounded_quotient(
            cast(ore_days as hugeint) * cast(annual_rate * 10000 as bigint), 10000 * days_in_year
        )
    end;

-- A weight as a whole number, so that sums of weights are exact: millionths of an øre.
create or replace macro whole_weight(principal, per_krone) as
    cast(cast(principal as double) * per_krone * 100000000 as bigint);

-- One row's part of a total in kroner, by its weight. What all rows up to this one may have, less what all before it may
-- have, each rounded down to the øre: so the parts of all rows add up to the total, and none is an øre off its own.
create or replace macro shared_kroner(total, reached, weight, whole) as
    case
        when total is null then null
        when whole = 0 then cast(0 as decimal(18, 2))
        else
            cast(
                kroner_from_ore(
                    (cast(reached as hugeint) * ore_from_kroner(total)) // cast(whole as hugeint)
                    - (cast(reached - weight as hugeint) * ore_from_kroner(total)) // cast(whole as hugeint)
                ) as decimal(18, 2)
            )
    end;

-- Whether a day is a Sunday.
create or replace macro is_sunday(any_day) as
    dayofweek(any_day) = 0;

-- The middle of whole numbers, in the order of their size; the lower of the two where their count is even.
create or replace macro middle_of(numbers) as
    quantile_disc(numbers, 5e-1);

-- The same interest before any rounding, in parts of which 10 000 × 365 × 366 make one øre: sums of these are exact,
-- whatever the rates and the lengths of the years.
create or replace macro unrounded_interest(ore_days, annual_rate, days_in_year) as
    cast(ore_days as hugeint) * cast(annual_rate * 10000 as bigint) * (133590 // days_in_year);

-- Whole øre nearest to such a sum.
create or replace macro ore_from_unrounded(parts) as
    rounded_quotient(parts, cast(1335900000 as hugeint));

-- The whole krone nearest to such a sum, in øre.
create or replace macro krone_ore_from_unrounded(parts) as
    100 * rounded_quotient(parts, cast(133590000000 as hugeint));

-- A fee in whole øre: so many times a base amount, or a part of it; the multiple has at most four decimals.
create or replace macro fee_ore(base_amount, base_multiple) as
    rounded_quotient(ore_from_kroner(base_amount) * cast(base_multiple * 10000 as bigint), 10000);

-- The same fee to the nearest krone, in øre.
create or replace macro krone_fee_ore(base_amount, base_multiple) as
    100 * rounded_quotient(ore_from_kroner(base_amount) * cast(base_multiple * 10000 as bigint), 1000000);

-- A bucket from 0 that all rows with the same key fall into.
create or replace macro bucket_of(key, buckets) as
    cast(hash(key) % buckets as integer);

-- The end of the step that a whole number lies in: 1 to 5 gives 5, and 0 gives 0.
create or replace macro step_end(number, size) as
    cast(((number + size - 1) // size) * size as integer);
