// The SQL that turns a sender's text into our columns, and says what could not be read.
import { named, quoted } from "../warehouse/database.ts";
import { type Column, type Columns, type TapeName, tapes } from "./columns.ts";
import { amountSpelling, type ColumnFormat, dayIn } from "./formats.ts";
import type { TapeLayout } from "./layout.ts";
import type { Mapping } from "./mapping.ts";

/** How one of our columns comes out of the sender's file. */
export interface ColumnReading {
	readonly name: string;
	readonly column: Column;
	/** SQL for the sender's text, trimmed; null when empty. */
	readonly text: string;
	/** SQL for the typed value; null where it cannot be read. */
	readonly value: string;
}

export const sqlTypes = {
	text: "varchar",
	amount: "decimal(18,2)",
	date: "date",
	boolean: "boolean",
	integer: "integer",
} as const;

/** Name of the n-th column of the file in our SQL, whatever the sender calls it. */
export function placeName(place: number): string {
	return `c${place}`;
}

/** SQL for the trimmed text of one column of ours; null when empty or not in the file. */
export function textOf(column: string, mapping: Mapping): string {
	const constant = mapping.constants.get(column);
	if (constant !== undefined) return quoted(constant);
	const place = mapping.places.get(column);
	if (place !== undefined) return trimmed(placeName(place));
	return derivedText(column, mapping) ?? "cast(null as varchar)";
}

/** Few cells have blanks around them, and a look at both ends is cheaper than trimming them all. */
function trimmed(cell: string): string {
	const blanks = [" ", "\t", "\u00a0"].flatMap((blank) => [
		`starts_with(${cell}, '${blank}')`,
		`ends_with(${cell}, '${blank}')`,
	]);
	return `case when ${blanks.join(" or ")} then nullif(trim(${cell}, ' \t\u00a0'), '') else ${cell} end`;
}

/** What may be known of a debtor without keeping what is personal: that there is a telephone, not its number. */
function derivedText(column: string, mapping: Mapping): string | undefined {
	const source = derivedFrom[column];
	if (!source || !mapping.places.has(source)) return undefined;
	const text = textOf(source, mapping);
	return column === "birth_year"
		? `nullif(regexp_extract(${text}, '(19|20)[0-9]{2}'), '')`
		: `case when ${text} is null then 'N' else 'J' end`;
}

const derivedFrom: Readonly<Record<string, string>> = {
	has_phone: "phone",
	has_email: "email",
	has_address: "address",
	birth_year: "birth_date",
};

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
				textOf(name, mapping),
				formats.get(name) ?? {},
				layout?.codes?.[name] ?? {},
			),
		);
}

function readingOf(
	name: string,
	column: Column,
	text: string,
	format: ColumnFormat,
	codes: Readonly<Record<string, string>>,
): ColumnReading {
	if (column.type === "text" && column.values)
		return codeReading(name, column, text, codes);
	const value =
		column.type === "text"
			? text
			: typedValue(column, named(`${name} text`), format);
	return { name, column, text, value };
}

function typedValue(
	column: Column,
	text: string,
	format: ColumnFormat,
): string {
	switch (column.type) {
		case "amount":
			return amountOf(text, format.decimal ?? ".");
		case "date":
			return plausibleDay(dayIn(format.date ?? "yyyy-mm-dd", text));
		case "boolean":
			return `case when ${text} = 'J' then true when ${text} = 'N' then false
				when lower(${text}) in ('j', 'ja', 'y', 'yes', 'true', 't', '1', 'x') then true
				when lower(${text}) in ('n', 'nei', 'no', 'false', 'f', '0') then false end`;
		case "integer":
			return `try_cast(${text} as integer)`;
		default:
			return text;
	}
}

/** Plain digits are cast as they are; only a value with groups or another sign is looked at letter by letter. */
function amountOf(text: string, decimal: "," | "."): string {
	const point = (from: string) =>
		decimal === "," ? `replace(${from}, ',', '.')` : from;
	const grouping = decimal === "," ? "." : ",";
	const bare = `regexp_replace(${text}, '[${grouping} \u00a0\u202f]', '', 'g')`;
	const cast = (from: string) => `try_cast(${from} as decimal(18,2))`;
	return `case
		when try_cast(replace(${text}, '${decimal}', '') as bigint) is not null and not contains(${text}, '${grouping}')
			then ${cast(point(text))}
		when regexp_matches(${text}, '${amountSpelling(decimal)}')
			then ${cast(point(bare))}
	end`;
}

function plausibleDay(day: string): string {
	return `case when ${day} between date '1900-01-01' and date '2199-12-31' then ${day} end`;
}

/** A code is looked up as a value of an enumerated type, which the engine does far faster than a chain of comparisons. */
function codeReading(
	name: string,
	column: Column,
	text: string,
	codes: Readonly<Record<string, string>>,
): ColumnReading {
	const known = (column.values ?? []).map(quoted).join(", ");
	const theirs = Object.entries(codes)
		.map(
			([code, ours]) =>
				`when ${quoted(code.toLowerCase())} then ${quoted(ours)}`,
		)
		.join(" ");
	const lowered = `lower(${named(`${name} text`)})`;
	const ours = theirs
		? `case ${lowered} ${theirs} else ${lowered} end`
		: lowered;
	return {
		name,
		column,
		text,
		value: `cast(try_cast(${ours} as enum(${known})) as varchar)`,
	};
}
