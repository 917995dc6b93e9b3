// The sender's headings against our columns: as the layout says, else by our own name, else by a known synonym.
import { Fault, refuseIfAny } from "../faults.ts";
import type { Database } from "../warehouse/database.ts";
import { quoted } from "../warehouse/database.ts";
import { type Column, type Columns, type TapeName, tapes } from "./columns.ts";
import { ebaColumnOf } from "./eba-fields.ts";
import type { TapeLayout } from "./layout.ts";
import { synonyms } from "./synonyms.ts";

export interface Mapping {
	/** Our column to the place of the sender's heading, counted from 0. */
	readonly places: ReadonlyMap<string, number>;
	/** Our column to one value for every row. */
	readonly constants: ReadonlyMap<string, string>;
	/** Headings that lead nowhere. */
	readonly leftOver: readonly string[];
}

/**
 * Finds where each of our columns stands in the sender's file.
 *
 * @throws Fault for each required column that was not found, with the headings that came close
 */
export async function mappingOf(
	database: Database,
	tape: TapeName,
	headings: readonly string[],
	layout: TapeLayout | undefined,
	file: string,
): Promise<Mapping> {
	const columns: Columns = tapes[tape];
	const constants = statedConstants(layout);
	const places = new Map<string, number>();
	const faults: Fault[] = [];
	for (const column of Object.keys(columns)) {
		if (constants.has(column)) continue;
		const heading = layout?.columns?.[column];
		const place =
			heading === undefined
				? placeFound(tape, column, headings, places)
				: placeStated(heading, headings);
		if (place !== undefined) places.set(column, place);
		else if (heading !== undefined)
			faults.push(await notFound(database, heading, headings, column, file));
	}
	faults.push(
		...doubleHeadings(columns, places, headings, file),
		...passedOverWithout(layout, { places, constants }, file),
		...(await missing(
			database,
			columns,
			{ places, constants },
			headings,
			layout,
			file,
		)),
	);
	refuseIfAny(faults);
	const used = new Set(places.values());
	const leftOver = headings.filter((_, place) => !used.has(place));
	return { places, constants, leftOver };
}

function statedConstants(layout: TapeLayout | undefined): Map<string, string> {
	const stated = Object.entries(layout?.constants ?? {});
	return new Map(
		stated.flatMap(([column, value]) =>
			value === undefined ? [] : [[column, value] as const],
		),
	);
}

/** Lower case, no accents, words joined by underscores: what two spellings of a heading share. */
export function plainName(heading: string): string {
	return heading
		.toLowerCase()
		.replaceAll("ø", "o")
		.replaceAll("æ", "ae")
		.normalize("NFD")
		.replaceAll(/[\u0300-\u036f]/g, "")
		.replaceAll(/[^a-z0-9]+/g, "_")
		.replaceAll(/^_+|_+$/g, "");
}

/** As it is written, or else as the only heading that differs in nothing but case, accents and signs. */
function placeStated(
	heading: string,
	headings: readonly string[],
): number | undefined {
	const exact = headings.indexOf(heading);
	if (exact >= 0) return exact;
	const alike = headings.flatMap((each, place) =>
		plainName(each) === plainName(heading) && plainName(each) !== ""
			? [place]
			: [],
	);
	return alike.length === 1 ? alike[0] : undefined;
}

async function notFound(
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

/** Two columns under one heading: which of them is meant is not ours to guess. */
function doubleHeadings(
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

function passedOverWithout(
	layout: TapeLayout | undefined,
	{ places, constants }: Pick<Mapping, "places" | "constants">,
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

function placeFound(
	tape: TapeName,
	column: string,
	headings: readonly string[],
	taken: ReadonlyMap<string, number>,
): number | undefined {
	const plain = headings.map(plainName);
	const used = new Set(taken.values());
	const squeezed = (name: string) => name.replaceAll("_", "");
	for (const name of [column, ...(synonyms[tape][column] ?? [])]) {
		const place = plain.findIndex(
			(heading, index) =>
				squeezed(heading) === squeezed(name) && !used.has(index),
		);
		if (place >= 0) return place;
	}
	const coded = headings.findIndex(
		(heading, index) =>
			!used.has(index) && ebaColumnOf(heading, tape) === column,
	);
	return coded >= 0 ? coded : undefined;
}

async function missing(
	database: Database,
	columns: Columns,
	{ places, constants }: Pick<Mapping, "places" | "constants">,
	headings: readonly string[],
	layout: TapeLayout | undefined,
	file: string,
): Promise<Fault[]> {
	const absent = Object.entries<Column>(columns).filter(
		([name, column]) =>
			column.required &&
			!places.has(name) &&
			!constants.has(name) &&
			!(column.instead ?? []).some((other) => places.has(other)) &&
			layout?.columns?.[name] === undefined,
	);
	const faults = absent.map(async ([name, column]) => {
		const close = await closest(database, name, headings);
		return new Fault(`${file} has no column for ${name} (${column.says})`, {
			remedy: `${close ? `The headings that come closest: ${close}. ` : ""}Name it in a layout: "columns": {"${name}": "<heading>"}.`,
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
