// Headings that resemble a known word without being one: misspellings and abbreviations.
import { type Database, quoted } from "../../warehouse/database.ts";
import { type TapeName, tapes } from "../columns.ts";
import { belief, type NamedReading, namedReadings } from "./candidates.ts";
import { squeezedName } from "./plain-name.ts";
import { synonyms } from "./synonyms.ts";

const closeEnough = 0.92;
const shortest = 5;

/** By the place of the heading: what it resembles, nearest first; only headings that no name is known for. */
export async function nearReadings(
	database: Database,
	tape: TapeName,
	headings: readonly string[],
): Promise<ReadonlyMap<number, readonly NamedReading[]>> {
	const unknown = headings.flatMap((heading, place) => {
		const name = squeezedName(heading);
		return name.length < shortest || namedReadings(tape, heading).length > 0
			? []
			: [{ name, place }];
	});
	if (unknown.length === 0) return new Map();
	const asked = unknown.map(({ name, place }) => `(${place}, ${quoted(name)})`);
	const rows = await database.rows(`
		with headings as (select * from (values ${asked.join(", ")}) as headings(place, name)),
		words as (select * from (values ${wordsOf(tape).join(", ")}) as words(column_name, word, known))
		select place, column_name, arg_max(known, jaro_winkler_similarity(name, word)) as known,
			max(jaro_winkler_similarity(name, word)) as likeness
		from headings inner join words on jaro_winkler_similarity(name, word) >= ${closeEnough}
		group by place, column_name order by place, likeness desc, column_name`);
	const near = new Map<number, NamedReading[]>();
	for (const row of rows) {
		const place = Number(row.place);
		const reading = {
			column: String(row.column_name),
			code: "near" as const,
			base: belief.near,
			known: String(row.known),
		};
		near.set(place, [...(near.get(place) ?? []), reading]);
	}
	return near;
}

function wordsOf(tape: TapeName): string[] {
	const own = Object.keys(tapes[tape]).map((column) => [column, column]);
	const known = synonyms
		.filter((synonym) => synonym.tape === tape)
		.map(({ column, heading }) => [column, heading]);
	return [...own, ...known]
		.map(([column = "", word = ""]) => ({ column, word }))
		.filter(({ word }) => squeezedName(word).length >= shortest)
		.map(
			({ column, word }) =>
				`(${quoted(column)}, ${quoted(squeezedName(word))}, ${quoted(word)})`,
		);
}
