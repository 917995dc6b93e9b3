// The SQL that reads the cells of a log: amounts, days and times of day, and a word on those that cannot be read.
import type { Database } from "../../warehouse/database.ts";
import type { Source } from "../files/source.ts";
import { dayIn } from "../forms/days.ts";
import { type ColumnFormat, formatsOf } from "../forms/formats.ts";
import { digitsIn, digitsInEither } from "../forms/spelling.ts";
import type { TapeLayout } from "../layout.ts";
import { placeName, textOf } from "../reading/reading.ts";
import type { LogColumns } from "./event-log-columns.ts";
import type { LogLayout } from "./event-log-layout.ts";

/** SQL for the trimmed text of a cell; null when empty. */
export function cellText(place: number): string {
	return textOf("cell", {
		places: new Map([["cell", place]]),
		constants: new Map(),
		leftOver: [],
	});
}

/** How each amount and day column of a log is written, by heading; decided from all its values. */
export async function logFormats(
	database: Database,
	source: Source,
	{ amounts, days }: LogColumns,
	{ decimal, date_form: date }: Pick<LogLayout, "decimal" | "date_form">,
): Promise<ReadonlyMap<string, ColumnFormat>> {
	const texts = (places: ReadonlyMap<string, number>) =>
		[...places].map(([name, place]) => ({ name, text: placeName(place) }));
	const stated: TapeLayout = {
		...(decimal && { decimal }),
		...(date && { date }),
	};
	return await formatsOf(
		database,
		source,
		{ amounts: texts(amounts), dates: texts(days), booleans: [], texts: [] },
		stated,
	);
}

/**
 * A decimal with four places, so that what is finer than øre is still seen; null where it cannot be read.
 *
 * The engine casts decimals of more than 18 digits fifty times slower; one digit is left for differences and sums.
 */
export function amountSql(
	text: string,
	{ decimal, isMixed }: ColumnFormat,
): string {
	const digits = isMixed
		? digitsInEither(decimal, text)
		: digitsIn(decimal ?? ".", text);
	return `try_cast(${digits} as decimal(17,4))`;
}

export function daySql(text: string, { date, isMixed }: ColumnFormat): string {
	const form = date ?? "yyyy-mm-dd";
	const day =
		isMixed && form !== "yyyy-mm-dd"
			? `coalesce(${dayIn("yyyy-mm-dd", text)}, ${dayIn(form, text)})`
			: dayIn(form, text);
	return `case when ${day} between date '1900-01-01' and date '2199-12-31' then ${day} end`;
}

/** The time behind a day, so written that times sort as texts. */
export function timeSql(text: string): string {
	const time = `regexp_extract(${text}, '[ T]([0-9]{1,2}:[0-9]{2}.*)$', 1)`;
	return `case when length(${text}) > 11 then case when ${time} like '_:%' then concat('0', ${time}) else ${time} end else '' end`;
}

/** SQL for a text that was met where an amount should stand, with the reason behind it so that nothing takes it for one. */
export function oddAmountSql(
	text: string,
	read: string,
	{ decimal, isMixed }: ColumnFormat,
): string {
	const sign = decimal === "," ? "comma" : "point";
	return odd(text, read, isMixed ? "no amount" : `no decimal ${sign} amount`);
}

export function oddDaySql(
	text: string,
	read: string,
	{ date }: ColumnFormat,
): string {
	return odd(text, read, `no day in the form ${date ?? "yyyy-mm-dd"}`);
}

function odd(text: string, read: string, why: string): string {
	return `case when ${text} is not null and ${read} is null then concat(${text}, ' (${why})') end`;
}

/** An amount as text, exact, with two decimals or as many as it needs. */
export function plainAmount(amount: string): string {
	return `regexp_replace(cast(${amount} as varchar), '0{1,2}$', '')`;
}
