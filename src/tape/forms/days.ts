// How days are spelt, and the SQL that reads each spelling: all of it or nothing.
import { type DateForm, formOfDays } from "./date-forms.ts";

/** A time of day behind a day; one with a zone may mean another day. */
const timeOfDay =
	"[ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?( ?[AaPp][Mm])?$";

/** SQL for a text without the time of day behind it. */
export function withoutTime(text: string): string {
	return `case when regexp_matches(${text}, '${timeOfDay}')
		then regexp_replace(${text}, '${timeOfDay}', '') else ${text} end`;
}

/**
 * SQL that reads a text as a day in the given form, with or without a time of day; null where it is none.
 *
 * A cast is fastest but takes "2026-01-15abc" for a day, so what it read must be what was written.
 * An instant with its zone is the day it was in Norway. Years of two digits are 1969 to 2068, as POSIX has it.
 */
export function dayIn(form: DateForm, text: string): string {
	if (formOfDays(form).order === "number") return bareDayIn(form, text);
	const parsed = `${bareDayIn(form, text)}, ${bareDayIn(form, withoutTime(text))}`;
	return form === "yyyy-mm-dd"
		? `case when cast(try_cast(${text} as date) as varchar) = ${text} then try_cast(${text} as date)
			else coalesce(${parsed}, ${norwegianDay(text)}) end`
		: `coalesce(${parsed})`;
}

/** The same for days that a tape can hold: 1900 to 2199. */
export function plausibleDay(day: string): string {
	return `case when ${day} between date '1900-01-01' and date '2199-12-31' then ${day} end`;
}

/**
 * SQL that reads a text as a day and nothing but a day.
 *
 * Digits come before the colon, letters behind it: the engine reads "epoch" as a day in any form.
 */
export function bareDayIn(form: DateForm, text: string): string {
	switch (form) {
		case "dd mon yyyy":
			return wordedDay(text, dayMonth("[0-9]{4}"), inOrder, "%Y");
		case "dd mon yy":
			return wordedDay(text, dayMonth("[0-9]{2}"), inOrder, "%y");
		case "mon dd yyyy":
			return wordedDay(text, monthDay, "\\2 \\1 \\3", "%Y");
		case "excel serial":
			return serialDay(text, "1899-12-30", 25_569, 73_050);
		case "days since 1960":
			return serialDay(text, "1960-01-01", 0, 40_000);
		default:
			return notatedDay(text, formOfDays(form).notation ?? "");
	}
}

const inOrder = "\\1 \\2 \\3";

function notatedDay(text: string, notation: string): string {
	const day = `cast(try_strptime(${text}, '${notation}') as date)`;
	const isParted = /[-./]/.test(notation);
	return `case when ${text} < ':' ${isParted ? "" : `and length(${text}) = 8`} then ${day} end`;
}

/** The months by their first letters in Norwegian, Swedish, Danish and English, and what may follow them. */
const monthWord =
	"(jan|feb|mar|apr|ma[ijy]|jun|jul|aug|sep|o[kc]t|nov|de[sc])(?:r?uary?|r?uari|s|ch|ts|il|[iey]|usti?|t?ember|t|ober)?";

function dayMonth(year: string): string {
	return `([0-9]{1,2})(?:st|nd|rd|th)?[-. /]{0,2}${monthWord}[-. /]{0,2}(${year})`;
}

const monthDay = `${monthWord}[-. /]{1,2}([0-9]{1,2})(?:st|nd|rd|th)?[-., /]{1,2}([0-9]{4})`;

/** Months whose first letters are others than in English, which the engine knows. */
const englishMonths = { mai: "may", maj: "may", okt: "oct", des: "dec" };

/** Puts day, month and year in the order that the engine reads; what does not fit the pattern stays as it is. */
function wordedDay(
	text: string,
	pattern: string,
	ordered: string,
	year: "%Y" | "%y",
): string {
	const found = `regexp_replace(lower(${text}), '^${pattern}$', '${ordered}')`;
	const english = Object.entries(englishMonths).reduce(
		(sql, [theirs, known]) => `replace(${sql}, '${theirs}', '${known}')`,
		found,
	);
	return `case when ${found} < ':'
		then cast(try_strptime(${english}, '%d %b ${year}') as date) end`;
}

/** Days counted from one on; what stands behind the decimal sign is the time of day. */
function serialDay(
	text: string,
	from: string,
	least: number,
	most: number,
): string {
	const number = `try_cast(regexp_extract(${text}, '^([0-9]{1,5})([.,][0-9]+)?$', 1) as integer)`;
	return `case when ${number} between ${least} and ${most} then date '${from}' + ${number} end`;
}

const zoned =
	"^([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2})(?::[0-5][0-9](?:[.,][0-9]+)?)? ?(Z|[-+][0-9]{2}(?::?[0-9]{2})?)$";

function norwegianDay(text: string): string {
	const instant = `regexp_replace(${text}, '${zoned}', '\\1 \\2:00\\3')`;
	return `case when regexp_matches(${text}, '${zoned}')
		then cast(timezone('Europe/Oslo', try_cast(${instant} as timestamptz)) as date) end`;
}
