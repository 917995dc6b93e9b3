// How amounts and days are spelt, and the SQL that reads each spelling: all of it or nothing.
import type { DateForm, DecimalSign } from "./layout.ts";

const blanks = " \u00a0\u202f";
const signs = "[-+\u2212]?";

/** A number that was a number before it was text: no decimals, or at least four. */
export const typedNumber = "-?[0-9]+[.][0-9]{4,}";

/** The spellings of an amount, as a regular expression for the whole text, under either decimal sign. */
export function amountSpelling(decimal: DecimalSign): string {
	const group = decimal === "," ? `[.${blanks}]` : `[,${blanks}]`;
	const whole = `([0-9]{1,3}(${group}[0-9]{3})+|[0-9]+)`;
	return `${signs}(${whole}([${decimal}][0-9]*)?|[${decimal}][0-9]+)`;
}

/** An amount without groups, as nearly all are. */
function plainSpelling(decimal: DecimalSign): string {
	return `[-+]?[0-9]+([${decimal}][0-9]*)?`;
}

/** SQL for the digits of an amount with a decimal point, as the engine casts them; null where it is none. */
export function digitsIn(decimal: DecimalSign, text: string): string {
	return `case
		when regexp_full_match(${text}, '${plainSpelling(decimal)}') then ${pointed(decimal, text)}
		when regexp_full_match(${text}, '${amountSpelling(decimal)}') then ${bare(decimal, text)} end`;
}

/** The same where each value is read for itself; one that fits both signs is read by `decimal`, or not at all. */
export function digitsInEither(
	decimal: DecimalSign | undefined,
	text: string,
): string {
	const fits = (sign: DecimalSign) =>
		`regexp_full_match(${text}, '${amountSpelling(sign)}')`;
	return `case
		when regexp_full_match(${text}, '[-+]?[0-9]+') then ${text}
		when ${fits(".")} and not ${fits(",")} then ${bare(".", text)}
		when ${fits(",")} and not ${fits(".")} then ${bare(",", text)}
		${decimal ? `when ${fits(decimal)} then ${bare(decimal, text)}` : ""} end`;
}

function pointed(decimal: DecimalSign, text: string): string {
	return decimal === "," ? `replace(${text}, ',', '.')` : text;
}

function bare(decimal: DecimalSign, text: string): string {
	const groups = decimal === "," ? "." : ",";
	const hyphened = `replace(${text}, '\u2212', '-')`;
	return pointed(
		decimal,
		`regexp_replace(${hyphened}, '[${groups}${blanks}]', '', 'g')`,
	);
}

/** The engine's own notation for a form of days. */
const dateNotation: Record<DateForm, string> = {
	"yyyy-mm-dd": "%Y-%m-%d",
	"dd.mm.yyyy": "%d.%m.%Y",
	"dd-mm-yyyy": "%d-%m-%Y",
	"dd/mm/yyyy": "%d/%m/%Y",
	"mm/dd/yyyy": "%m/%d/%Y",
	yyyymmdd: "%Y%m%d",
};

/** A time of day behind a day; one with a zone may mean another day, and is not read. */
const timeOfDay = "[ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?$";

/** SQL for a text without the time of day behind it. */
export function withoutTime(text: string): string {
	return `case when regexp_matches(${text}, '${timeOfDay}')
		then regexp_replace(${text}, '${timeOfDay}', '') else ${text} end`;
}

/**
 * SQL that reads a text as a day in the given form, with or without a time of day; null where it is none.
 *
 * A cast is fastest but takes "2026-01-15abc" for a day, so what it read must be what was written.
 */
export function dayIn(form: DateForm, text: string): string {
	const parsed = `coalesce(${bareDayIn(form, text)}, ${bareDayIn(form, withoutTime(text))})`;
	return form === "yyyy-mm-dd"
		? `case when cast(try_cast(${text} as date) as varchar) = ${text} then try_cast(${text} as date)
			else ${parsed} end`
		: parsed;
}

/**
 * SQL that reads a text as a day and nothing but a day.
 *
 * Digits come before the colon, letters behind it: the engine reads "epoch" as a day in any form.
 */
export function bareDayIn(form: DateForm, text: string): string {
	const day = `cast(try_strptime(${text}, '${dateNotation[form]}') as date)`;
	const isDigits =
		form === "yyyymmdd" ? `length(${text}) = 8` : `${text} < ':'`;
	return `case when ${isDigits} then ${day} end`;
}
