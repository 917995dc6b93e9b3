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
