// Cells that need no look: a few values that a column repeats, and numbers of claims and the like.
import { type Database, named, quoted } from "../../warehouse/database.ts";
import { firstOf } from "../files/first-rows.ts";
import type { Source } from "../files/source.ts";
import type { ColumnFormat } from "../forms/decision.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { blanks } from "./given-text.ts";
import { type ColumnReading, placeName } from "./reading.ts";

const sampleRows = 2_000;
const mostValues = 16;
const mostBeginnings = 3;
const fewValues = 6;

type FirstRows = Pick<Source, "first" | "sample">;

/** Our text columns, each with its place in the file. */
type TextPlaces = ReadonlyMap<string, number>;

/** What the first rows show of a column: values that come again, and how its numbers begin. */
interface Seen {
	/** Read as they stand, commonest first. */
	readonly values: readonly string[];
	/** A letter that a digit follows, or 0 where they are digits from the start. */
	readonly beginnings: readonly string[];
}

/** Taken from the first rows; what comes later is looked at in full, so nothing depends on them but speed. */
async function seenIn(
	database: Database,
	source: FirstRows,
	columns: readonly ColumnReading[],
	places: TextPlaces,
): Promise<ReadonlyMap<string, Seen>> {
	const looked = columns.filter(({ name }) => places.has(name));
	if (looked.length === 0) return new Map();
	const cells = looked.map(
		({ name, text }) =>
			`{'name': ${quoted(name)}, 'cell': ${placeName(places.get(name) ?? 0)}, 'text': ${text}}`,
	);
	const rows = await database.rows(`
		with cells as materialized (
			select cell.name as name, cell.cell as value
			from (select unnest([${cells.join(", ")}]) as cell from ${firstOf(source, sampleRows)})
			where cell.cell = cell.text
		)
		select name, value, 'value' as says, count(*) as times from cells
		group by all having count(*) * ${mostValues * 4} > ${sampleRows} / 4
		union all
		select name, case when value < ':' then '0' else left(value, 1) end, 'beginning', count(*) from cells
		where regexp_matches(value, '^[A-Za-z]?[0-9]') group by all
		order by times desc, name, value`);
	return new Map(
		looked.map(({ name }) => {
			const said = (what: string) =>
				rows
					.filter((row) => row.name === name && row.says === what)
					.map(({ value }) => String(value));
			return [
				name,
				{
					values: said("value").slice(0, mostValues),
					beginnings: said("beginning").slice(0, mostBeginnings),
				},
			];
		}),
	);
}

/** Columns that stay texts: all but amounts, days and numbers that lose their fraction. */
export function textPlaces(
	columns: readonly ColumnReading[],
	formats: ReadonlyMap<string, ColumnFormat>,
	{ places, constants, missing = {}, isDebtorHashed }: Mapping,
): ReadonlyMap<string, number> {
	// Words of the sender's own for nothing may be any texts, and an identity number is never read as it stands.
	if (Object.keys(missing).length > 0 || isDebtorHashed) return new Map();
	return new Map(
		columns.flatMap(({ name, column }) => {
			const place = places.get(name);
			const isText = column.type === "text" || column.type === "boolean";
			return isText &&
				place !== undefined &&
				!constants.has(name) &&
				!formats.get(name)?.isFloat
				? [[name, place]]
				: [];
		}),
	);
}

/** SQL that takes most cells as they stand, and comes to the same. */
export interface Quick {
	readonly text: string;
	/** Of a code, over the text that was met. */
	readonly value?: string;
}

/** For each column that stays a text. */
export async function quickTexts(
	database: Database,
	source: FirstRows,
	columns: readonly ColumnReading[],
	places: TextPlaces,
): Promise<ReadonlyMap<string, Quick>> {
	const seen = await seenIn(database, source, columns, places);
	return new Map(
		columns.flatMap((column) => {
			const place = places.get(column.name);
			const own = seen.get(column.name);
			if (place === undefined || !own) return [];
			const text = quickText(placeName(place), column.text, own);
			return [[column.name, { text, ...quickValue(column, own) }]];
		}),
	);
}

function quickValue(
	{ name, value, codes = [] }: ColumnReading,
	{ values }: Seen,
): Pick<Quick, "value"> {
	const met = named(`${name} text`);
	const isCode = isOneOf(
		met,
		values.filter((each) => codes.includes(each)),
	);
	return isCode
		? { value: `case ${isCode} then ${met} else ${value} end` }
		: {};
}

/** SQL for the text of a cell, where `text` is what it comes to after a look at all of it. */
function quickText(
	cell: string,
	text: string,
	{ values, beginnings }: Seen,
): string {
	const own = beginnings.length > 0 ? `when ${begins(cell, beginnings)}` : "";
	const others = values.filter(
		(value) => !beginnings.includes(beginningOf(value)),
	);
	const tests = [
		own,
		isOneOf(cell, others),
		`when ${isNumbered(cell)}`,
	].flatMap((test) => (test ? [`${test} then ${cell}`] : []));
	return `case ${tests.join(" ")} else ${text} end`;
}

function beginningOf(value: string): string {
	const [, letter, digit] = /^([A-Za-z]?)([0-9])/.exec(value) ?? [];
	return digit ? letter || "0" : "";
}

/** No word for nothing has a digit for its first sign or its second; a blank may stand behind what has. */
function begins(cell: string, beginnings: readonly string[]): string {
	const ranges = beginnings.map((each) => {
		const letter = each === "0" ? "" : each;
		return `(${cell} >= '${letter}0' and ${cell} < '${letter}:')`;
	});
	const ends = blanks.map((blank) => `not ends_with(${cell}, '${blank}')`);
	return `(${ranges.join(" or ")}) and ${ends.join(" and ")}`;
}

/** A few values are told apart quickest one by one, more of them by looking them up. */
function isOneOf(cell: string, values: readonly string[]): string {
	if (values.length === 0) return "";
	return values.length > fewValues
		? `when try_cast(${cell} as enum(${values.map(quoted).join(", ")})) is not null`
		: `when ${values.map((value) => `${cell} = ${quoted(value)}`).join(" or ")}`;
}

/**
 * SQL that is true only for a text that begins with a visible sign and ends with a digit.
 *
 * Of the words for nothing only those of the regulation end so, and they begin with ND.
 */
function isNumbered(cell: string): string {
	const begins = (from: string, to: string) =>
		`(${cell} >= ${quoted(from)} and ${cell} < ${quoted(to)})`;
	return `right(${cell}, 1) between '0' and '9'
		and (${[begins("!", "N"), begins("O", "n"), begins("o", "\u007f")].join(" or ")})`;
}
