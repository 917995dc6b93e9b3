// Febrl's files of people with planted duplicates, and how well a linkage finds them again.
import {
	type Database,
	type PlainRow,
	quoted,
} from "../../../src/warehouse/database.ts";
import type { LinkSpec } from "../../../src/wash/linkage/spec.ts";
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
export async function layDownPeople(
	database: Database,
	file: string,
): Promise<void> {
	const columns =
		"rec_id given_name surname street_number address_1 address_2 suburb postcode state date_of_birth soc_sec_id".split(
			" ",
		);
	const told = columns.map(
		(column) => `nullif(trim(${column}), '') as ${column}`,
	);
	await database.run(`
		create or replace temp table febrl_people as
		select sha256(rec_id) as rec_id, cast(split_part(rec_id, '-', 2) as integer) as entity,
			nullif(concat_ws(' ', given_name, surname), '') as name, date_of_birth, soc_sec_id,
			nullif(concat_ws(' ', street_number, address_1), '') as address, address_2, suburb, postcode, state
		from (
			select ${told.join(", ")}
			from read_csv(${quoted(sharedFile(`data/linkage-febrl/${file}.csv`))}, auto_detect = false, delim = ',', header = true,
				columns = {${columns.map((column) => `'${column}': 'varchar'`).join(", ")}})
		) as people`);
}

export interface Quality {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}

/** Pairs found, those of them that are right, and all that there are. */
export function quality(row: PlainRow): Quality {
	const [found, right, truth] = [row.found, row.right_ones, row.truth].map(
		Number,
	) as [number, number, number];
	const precision = right / found;
	const recall = right / truth;
	return {
		precision,
		recall,
		f1: (2 * precision * recall) / (precision + recall),
	};
}

/** The labels, for scoring alone. */
export async function qualityFrom(
	database: Database,
	threshold: number,
): Promise<Quality> {
	return quality(
		await database.row(`
			with scored as (
				select count(*) as found, count(case when a.entity = b.entity then 1 end) as right_ones
				from febrl_pairs as pairs
				inner join febrl_standard as one on one.record = pairs.one
				inner join febrl_standard as other on other.record = pairs.other
				inner join febrl_people as a on a.rec_id = one.id
				inner join febrl_people as b on b.rec_id = other.id
				where pairs.probability >= ${threshold}
			)
			select scored.*, ${truth} as truth from scored`),
	);
}

export async function qualityOfClusters(database: Database): Promise<Quality> {
	const pairs = (columns: string) =>
		`(select sum(members * (members - 1) // 2) from (select count(*) as members from labelled group by ${columns}))`;
	return quality(
		await database.row(`
			with labelled as (
				select coalesce(clusters."cluster", people.record) as found_in, labels.entity
				from febrl_standard as people
				inner join febrl_people as labels on labels.rec_id = people.id
				left join febrl_clusters as clusters on clusters.record = people.record
			)
			select ${pairs("found_in")} as found, ${pairs("found_in, entity")} as right_ones, ${truth} as truth`),
	);
}

const truth =
	"(select sum(records * (records - 1) // 2) from (select count(*) as records from febrl_people group by entity))";
