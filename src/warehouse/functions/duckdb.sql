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

-- A text as it is compared: lower case, letters without marks (å as aa, æ as ae, ø as o), words with one blank between.
-- Were å an a, Ås would be a limited company.
create or replace macro folded_text(text) as
    nullif(trim(regexp_replace(
        strip_accents(replace(replace(replace(replace(lower(nfc_normalize(text)), 'æ', 'ae'), 'ø', 'o'), 'ß', 'ss'), 'å', 'aa')),
        '[^a-z0-9]+', ' ', 'g'
    )), '');

-- Folded words of a name in the order of speech: "Hansen, Kari" is kari hansen; an apostrophe parts nothing.
create or replace macro spoken_name(text) as
    folded_text(regexp_replace(replace(replace(text, '''', ''), '’', ''), '^([^,]+),(.*)$', '\2 \1'));

-- A folded name without the words that say what kind of company it is; they stay where nothing else would.
create or replace macro without_company_form(text) as
    coalesce(nullif(trim(regexp_replace(regexp_replace(
        text,
        '^((as|asa|enk|ans|da|firma) )+', ''
    ),
        '( (a s|as|asa|enk|ans|da|ba|sa|nuf|iks|kf|stiftelse|stiftelsen|ab|aps|oy|oyj|gmbh|ag|bv|nv|ltd|limited|plc|llc|inc|in|incorporated|corp|corporation|co|company|us|usa|trust|systems|associates|foundation|avd|avdeling|konkursbo|under avvikling))+$', ''
    )), ''), text);

-- The words of a folded text in the order of the alphabet.
create or replace macro sorted_words(text) as
    array_to_string(list_sort(string_split(text, ' ')), ' ');

create or replace macro first_word(text) as
    split_part(text, ' ', 1);

create or replace macro last_word(text) as
    split_part(text, ' ', -1);

-- Letters and digits alone, in lower case; null where there is none.
create or replace macro bare_signs(text) as
    nullif(regexp_replace(lower(text), '[^a-z0-9]', '', 'g'), '');

-- The last eight digits of a telephone number: what a country code and blanks leave alike; null below five.
create or replace macro phone_digits(text) as
    case
        when length(regexp_replace(text, '[^0-9]', '', 'g')) >= 5
            then right(regexp_replace(text, '[^0-9]', '', 'g'), 8)
    end;

-- A calendar day as eight digits, from a date or from a text in a usual form; other digits stay as they are.
create or replace macro day_digits(any_day) as
    coalesce(
        strftime(coalesce(
            try_cast(any_day as date),
            try_strptime(cast(any_day as varchar), ['%Y%m%d', '%d.%m.%Y', '%d/%m/%Y', '%d-%m-%Y'])
        ), '%Y%m%d'),
        nullif(regexp_replace(cast(any_day as varchar), '[^0-9]', '', 'g'), '')
    );

-- A street address as it is compared: folded, with the usual words for a street made one.
create or replace macro street_address(text) as
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(
        folded_text(text),
        '(veien|vegen|veg|vn)( |$)', 'vei\2'),
        '(gaten|gata|gate|gt)( |$)', 'g\2'),
        ' (street|str)( |$)', ' st\2'),
        '([0-9]) ([a-z])$', '\1\2');

-- The digits of an address, one blank between numbers.
create or replace macro bare_number(address) as
    trim(regexp_replace(address, '[^0-9]+', ' ', 'g'));

-- Likeness of two texts by Jaro and Winkler, 0 to 1; nought where it is below the least that is asked for.
create or replace macro text_likeness(one, other, least_likeness) as
    jaro_winkler_similarity(one, other, least_likeness);

-- Whether one slip of the pen parts two texts: a sign added, left out, changed, or swapped with its neighbour. One slip
-- leaves the first or the last half as it was, and two signs swapped are two changes: cheap to see, before the slow measure.
create or replace macro is_one_slip(one, other) as
    abs(length(one) - length(other)) <= 1
    and (
        left(one, (least(length(one), length(other)) - 1) // 2)
        = left(other, (least(length(one), length(other)) - 1) // 2)
        or right(one, (least(length(one), length(other)) - 1) // 2)
        = right(other, (least(length(one), length(other)) - 1) // 2)
    )
    and levenshtein(one, other) <= 2
    and damerau_levenshtein(one, other) <= 1;

-- Signs added, left out or changed between two texts.
create or replace macro changes_between(one, other) as
    levenshtein(one, other);

-- A number that stands for a text, the same in every run.
create or replace macro text_hash(text) as
    hash(text);

-- One of so many buckets, numbered from 0, by the engine's own hash: equal texts fall in one.
create or replace macro bucket_of(text, buckets) as
    cast(hash(text) % buckets as integer);
