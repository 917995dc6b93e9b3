// Cells that need no look: a few values that a column repeats, and numbers of claims and the like.
import { type Database, quoted } from "../../warehouse/database.ts";
import type { Source } from "../files/source.ts";
import type { ColumnFormat } from "../forms/decision.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { type ColumnReading, placeName } from "./reading.ts";

const sampleRows = 2_000;
const mostValues = 16;

/** Our text columns, each with its place in the file. */
type TextPlaces = ReadonlyMap<string, number>;

/**
 * The commonest values of each column that are read as they stand, commonest first.
 *
 * Taken from the first rows; what comes later is looked at in full, so nothing depends on them but speed.
 */
async function repeatedValues(
	database: Database,
	source: Source,
	columns: readonly ColumnReading[],
	places: TextPlaces,
): Promise<ReadonlyMap<string, readonly string[]>> {
	const looked = columns.filter(({ name }) => places.has(name));
	if (looked.length === 0) return new Map();
	const cells = looked.map(
		({ name, text }) =>
			`{'name': ${quoted(name)}, 'cell': ${placeName(places.get(name) ?? 0)}, 'text': ${text}}`,
	);
	const rows = await database.rows(`
		select cell.name as name, cell.cell as value
		from (select unnest([${cells.join(", ")}]) as cell from (select * from ${source.sample} limit ${sampleRows}))
		where cell.cell = cell.text
		group by all having count(*) * ${mostValues * 4} > ${sampleRows} / 4
		order by count(*) desc, name, value`);
	const values = new Map<string, string[]>();
	for (const { name, value } of rows) {
		const own = values.get(String(name)) ?? [];
		values.set(String(name), [...own, String(value)].slice(0, mostValues));
	}
	return values;
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

/** SQL for the text of each column that is read as it stands in most rows. */
export async function quickTexts(
	database: Database,
	source: Source,
	columns: readonly ColumnReading[],
	places: TextPlaces,
): Promise<ReadonlyMap<string, string>> {
	const values = await repeatedValues(database, source, columns, places);
	return new Map(
		columns.flatMap(({ name, text }) => {
			const place = places.get(name);
			return place === undefined
				? []
				: [[name, quickText(placeName(place), text, values.get(name) ?? [])]];
		}),
	);
}

/** SQL for the text of a cell, where `text` is what it comes to after a look at all of it. */
function quickText(
	cell: string,
	text: string,
	values: readonly string[],
): string {
	const repeated = values.map(
		(value) => `when ${cell} = ${quoted(value)} then ${cell}`,
	);
	return `case ${repeated.join(" ")} when ${isNumbered(cell)} then ${cell} else ${text} end`;
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
