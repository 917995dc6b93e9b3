// Febrl's files of people with planted duplicates, and how well a linkage finds them again.
import { readFileSync } from "node:fs";
import { type LinkSpec } from "../../../src/wash/linkage/spec.ts";
import type { Database } from "../../../src/warehouse/database.ts";
import { sharedFile } from "../../shared-data.ts";

/** One spec for both files; it knows their columns and nothing of their pairs. */
export const febrlSpec: LinkSpec = {
	name: "febrl",
	records: "febrl_people",
	id: "rec_id",
	fields: [
		{ column: "name", kind: "name" },
		{ column: "date_of_birth", kind: "date" },
		{ column: "soc_sec_id", kind: "number" },
		{ column: "address", kind: "address" },
		{ column: "address_2", kind: "text" },
		{ column: "suburb", kind: "text" },
		{ column: "postcode", kind: "postcode" },
		{ column: "state", kind: "exact" },
	],
	blocks: [
		["name.first"],
		["name.last"],
		["date_of_birth"],
		["soc_sec_id"],
		["address.street"],
		["postcode"],
		["suburb"],
	],
	threshold: 0.5,
};

/** Lays the people of a file down with an empty text as missing; ids are hidden, so that nothing can be read off them. */
export async function layDownPeople(database: Database, file: string): Promise<void> {
	const text = readFileSync(sharedFile(`data/linkage-febrl/${file}.csv`), "utf8");
	const [, ...lines] = text.trim().split("\n");
	const rows = lines.map((line) => line.split(",").map((cell) => cell.trim()));
	const sql = rows.map((cells) => `(${cells.map((cell) => (cell === "" ? "null" : `'${cell.replaceAll("'", "''")}'`)).join(", ")})`);
	await database.run(`
		create or replace temp table febrl_people as
		select sha256(rec_id) as rec_id, cast(split_part(rec_id, '-', 2) as integer) as entity,
			nullif(concat_ws(' ', given_name, surname), '') as name, date_of_birth, soc_sec_id,
			nullif(concat_ws(' ', street_number, address_1), '') as address, address_2, suburb, postcode, state
		from (values ${sql.join(", ")}) as people(rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id)`);
}

export interface Quality {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}

export function quality(found: number, right: number, truth: number): Quality {
	const precision = found === 0 ? 1 : right / found;
	const recall = right / truth;
	return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
