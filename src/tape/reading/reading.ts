// The SQL that turns a sender's text into our columns, and says what could not be read.
import { named, quoted } from "../../warehouse/database.ts";
import { type Column, type Columns, type TapeName, tapes } from "../columns.ts";
import { dayIn, plausibleDay } from "../forms/days.ts";
import type { ColumnFormat } from "../forms/decision.ts";
import type { ColumnEvidence } from "../forms/evidence.ts";
import { withoutFraction } from "../forms/float-ids.ts";
import { missingWords } from "../forms/missing-words.ts";
import {
	digitsIn,
	digitsInEither,
	isMarkedOtherwise,
} from "../forms/spelling.ts";
import { truthIn } from "../forms/truths.ts";
import type { TapeLayout } from "../layout.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { givenText } from "./given-text.ts";

export { placeName, textOf } from "./given-text.ts";

/** How one of our columns comes out of the sender's file. */
export interface ColumnReading {
	readonly name: string;
	readonly column: Column;
	/** SQL for the sender's text, trimmed; null when empty. */
	readonly text: string;
	/** SQL for the typed value; null where it cannot be read. */
	readonly value: string;
	/** SQL for an amount before it is rounded to øre. */
	readonly exact?: string;
	/** SQL for an amount with all its decimals. */
	readonly written?: string;
	/** SQL that is true where an amount bears the mark of another currency than its row. */
	readonly isOtherwise?: string;
	/** Codes that are read as they stand. */
	readonly codes?: readonly string[];
	/** Why it is read so; of columns that are in the file and were put to the vote. */
	readonly evidence?: ColumnEvidence;
	/** Neither file nor layout gives it: null in every row. */
	readonly isAbsent: boolean;
	/** Why a text that was met cannot be read. */
	readonly unreadable: string;
}

export const sqlTypes = {
	text: "varchar",
	amount: "decimal(18,2)",
	date: "date",
	boolean: "boolean",
	integer: "integer",
} as const;

/** How each column of the tape is read; personal columns are not among them. */
export function readings(
	tape: TapeName,
	mapping: Mapping,
	formats: ReadonlyMap<string, ColumnFormat>,
	layout: TapeLayout | undefined,
): ColumnReading[] {
	const columns: Columns = tapes[tape];
	return Object.entries(columns)
		.filter(([, column]) => !column.personal)
		.map(([name, column]) =>
			readingOf(
				name,
				column,
				givenText(name, mapping, showsWords(name, column, layout)),
				formats.get(name) ?? {},
				layout?.codes?.[name] ?? {},
				currencyOf(tape, mapping),
			),
		);
}

/** SQL for the currency of a row, where it is known: a claim without one is in kroner. */
function currencyOf(tape: TapeName, mapping: Mapping): string | undefined {
	if (givenText("currency", mapping) !== undefined)
		return `coalesce(upper(${named("currency")}), 'NOK')`;
	return tape === "claims" ? "'NOK'" : undefined;
}

/** Where an amount or a day must stand, or where the layout says what such a word means. */
export function showsWords(
	name: string,
	column: Column,
	layout: TapeLayout | undefined,
): boolean {
	const codes = Object.keys(layout?.codes?.[name] ?? {});
	return (
		(column.required === true && column.type !== "text") ||
		codes.some((code) => missingWords.has(code.toLowerCase()))
	);
}

function readingOf(
	name: string,
	column: Column,
	given: string | undefined,
	format: ColumnFormat,
	codes: Readonly<Record<string, string>>,
	currency: string | undefined,
): ColumnReading {
	if (given === undefined) return absent(name, column);
	const reading = {
		name,
		column,
		text: format.isFloat ? withoutFraction(given) : given,
		isAbsent: false,
		...(format.evidence && { evidence: format.evidence }),
	};
	if (column.type === "text" && column.values)
		return { ...reading, ...codeReading(name, column, codes) };
	const met = named(`${name} text`);
	switch (column.type) {
		case "amount": {
			const digits = digitsOf(met, format);
			return {
				...reading,
				value: roundedToOre(met, digits, format),
				exact: `try_cast(${digits} as double)`,
				written: `try_cast(${digits} as decimal(38,12))`,
				...(currency && { isOtherwise: isMarkedOtherwise(met, currency) }),
				unreadable: unreadableAmount(format),
			};
		}
		case "date":
			return {
				...reading,
				value: dayOf(met, format),
				unreadable: `is no calendar day in the form ${format.date ?? "yyyy-mm-dd"}`,
			};
		case "boolean":
			return {
				...reading,
				value: format.isEmptyNo
					? `case when ${met} is null then false else ${truthIn(met, codes)} end`
					: truthIn(met, codes),
				unreadable: "is neither yes nor no",
			};
		case "integer":
			return {
				...reading,
				value: `case when regexp_full_match(${met}, '-?[0-9]+') then try_cast(${met} as integer) end`,
				unreadable: "is no whole number",
			};
		default:
			return { ...reading, value: given, unreadable: "" };
	}
}

function absent(name: string, column: Column): ColumnReading {
	return {
		name,
		column,
		text: "cast(null as varchar)",
		value: `cast(null as ${sqlTypes[column.type]})`,
		isAbsent: true,
		unreadable: "",
	};
}

function digitsOf(text: string, { decimal, isMixed }: ColumnFormat): string {
	return isMixed
		? digitsInEither(decimal, text)
		: digitsIn(decimal ?? ".", text);
}

/**
 * A fraction of seven decimals or more went through a machine that counts in halves: 5791.484999999999 was 5791.485,
 * and is rounded as that.
 */
function roundedToOre(
	text: string,
	digits: string,
	{ decimal, isMixed }: ColumnFormat,
): string {
	const sign = isMixed ? "." : (decimal ?? ".");
	const isFloat = `strlen(${text}) > 8 and regexp_full_match(${text}, '-?[0-9]+[${sign}][0-9]{7,}')`;
	const number = sign === "," ? `replace(${text}, ',', '.')` : text;
	return `case when ${isFloat} then try_cast(try_cast(${number} as decimal(38,6)) as decimal(18,2))
		else try_cast(${digits} as decimal(18,2)) end`;
}

function unreadableAmount({ decimal, isMixed }: ColumnFormat): string {
	if (!isMixed)
		return `is no amount with decimal ${decimal === "," ? "comma" : "point"}`;
	return decimal
		? "is no amount"
		: "is no amount, or fits decimal comma and decimal point alike";
}

function dayOf(text: string, { date, isMixed }: ColumnFormat): string {
	const form = date ?? "yyyy-mm-dd";
	const day = dayIn(form, text);
	return plausibleDay(
		isMixed && form !== "yyyy-mm-dd"
			? `coalesce(${dayIn("yyyy-mm-dd", text)}, ${day})`
			: day,
	);
}

/** A code is looked up as a value of an enumerated type, which the engine does far faster than a chain of comparisons. */
function codeReading(
	name: string,
	column: Column,
	codes: Readonly<Record<string, string>>,
): Pick<ColumnReading, "value" | "codes" | "unreadable"> {
	const known = (column.values ?? []).map(quoted).join(", ");
	const stated = lowerCased(codes);
	const lowered = `lower(${named(`${name} text`)})`;
	const ours = `cast(try_cast(${lowered} as enum(${known})) as varchar)`;
	const asStated = inWords(lowered, stated);
	const asMeant = inWords(lowered, column.words ?? {});
	return {
		value: `coalesce(${[asStated, ours, asMeant].filter(Boolean).join(", ")})`,
		codes: (column.values ?? []).filter(
			(code) => code === code.toLowerCase() && !Object.hasOwn(stated, code),
		),
		unreadable: "is none of the codes we know; name it under codes in a layout",
	};
}

function inWords(
	text: string,
	words: Readonly<Record<string, string>>,
): string {
	const meant = Object.entries(words).map(
		([word, ours]) => `when ${quoted(word)} then ${quoted(ours)}`,
	);
	return meant.length > 0 ? `case ${text} ${meant.join(" ")} end` : "";
}

/** What a layout says of a word counts before what senders and registers mean by it. */
function lowerCased(
	codes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(codes).map(([code, ours]) => [code.toLowerCase(), ours]),
	);
}
