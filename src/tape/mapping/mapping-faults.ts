// What is said where headings and columns do not come together: what was looked for, what came close, what to do.
import { Fault } from "../../faults.ts";
import { type Database, quoted } from "../../warehouse/database.ts";
import { type Column, type Columns, type TapeName, tapes } from "../columns.ts";
import type { TapeLayout } from "../layout.ts";
import type { Candidate } from "./candidates.ts";
import { plainName } from "./plain-name.ts";

/** Where our columns were found so far. */
export interface Found {
	readonly places: ReadonlyMap<string, number>;
	readonly constants: ReadonlyMap<string, string>;
}

/** A heading of the layout that the file does not have. */
export async function notFound(
	database: Database,
	heading: string,
	headings: readonly string[],
	column: string,
	file: string,
): Promise<Fault> {
	const close = await closest(database, plainName(heading), headings);
	return new Fault(
		`${file} has no heading "${heading}", which the layout gives for ${column}`,
		{
			remedy: close
				? `The headings that come closest: ${close}.`
				: "No heading comes close to it: is it the right file, and is its first line the headings?",
		},
	);
}

/** What the layout does not settle and the names leave open is not ours to guess. */
export function twoReadings(
	{ column, place }: Candidate,
	rivals: readonly Candidate[],
	headings: readonly string[],
	file: string,
): Fault {
	const heading = headings[place] ?? "";
	const others = rivals.map((rival) =>
		rival.place === place
			? `"${heading}" may be ${rival.column}`
			: `"${headings[rival.place]}" may be ${column}`,
	);
	return new Fault(
		`${file}: "${heading}" would be read as ${column}, but ${others.join(", ")} as well`,
		{
			remedy: `Say which in a layout: "columns": {"${column}": "<heading>"}; ferskvare check ${file} proposes a mapping.`,
		},
	);
}

/** Two columns under one heading: which of them is meant is not ours to guess. */
export function doubleHeadings(
	columns: Columns,
	places: ReadonlyMap<string, number>,
	headings: readonly string[],
	file: string,
): Fault[] {
	return [...places].flatMap(([column, place]) => {
		const heading = headings[place] ?? "";
		const times = headings.filter(
			(each) => plainName(each) === plainName(heading),
		).length;
		return times < 2 || columns[column]?.personal
			? []
			: [
					new Fault(
						`${file} has ${times} columns headed "${heading}", and ${column} would be read from it`,
						{ remedy: "Name them apart in the file." },
					),
				];
	});
}

/** Rows cannot be passed over by a column that is not there. */
export function passedOverWithout(
	layout: TapeLayout | undefined,
	{ places, constants }: Found,
	file: string,
): Fault[] {
	const column = layout?.skip_rows_without;
	if (!column || places.has(column) || constants.has(column)) return [];
	return [
		new Fault(
			`${file} has no column for ${column}, which the layout gives for skip_rows_without`,
			{ remedy: "Every row would be passed over: name another column." },
		),
	];
}

/** A fault for each required column that neither file nor layout gives; a payment may be found by its reference. */
export async function missing(
	database: Database,
	tape: TapeName,
	{ places, constants }: Found,
	headings: readonly string[],
	layout: TapeLayout | undefined,
	file: string,
): Promise<Fault[]> {
	const isFound = (name: string) => places.has(name) || constants.has(name);
	const absent = Object.entries<Column>(tapes[tape]).filter(
		([name, column]) =>
			column.required &&
			!(column.instead ?? []).some(isFound) &&
			!isFound(name) &&
			layout?.columns?.[name] === undefined,
	);
	const faults = absent.map(async ([name, column]) => {
		const close = await closest(database, name, headings);
		return new Fault(`${file} has no column for ${name} (${column.says})`, {
			remedy: `${close ? `The headings that come closest: ${close}. ` : ""}Name it in a layout: "columns": {"${name}": "<heading>"}; ferskvare check ${file} proposes a mapping.`,
		});
	});
	return await Promise.all(faults);
}

/** At most three headings that resemble the name; in a file without headings the rest may be somebody's name. */
async function closest(
	database: Database,
	name: string,
	headings: readonly string[],
): Promise<string> {
	const values = headings
		.map((heading) => `(${quoted(heading)}, ${quoted(plainName(heading))})`)
		.join(", ");
	const rows = await database.rows(`
		select heading from (values ${values}) as headings(heading, plain)
		where jaro_winkler_similarity(plain, ${quoted(name)}) >= 0.7
		order by jaro_winkler_similarity(plain, ${quoted(name)}) desc, heading
		limit 3`);
	return rows.map((row) => `"${row.heading}"`).join(", ");
}
