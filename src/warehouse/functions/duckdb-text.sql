-- Our own functions on texts, as DuckDB defines them: what linkage compares by.

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
