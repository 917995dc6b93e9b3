// The same debtor twice: persons and companies that several agencies or creditors number each in their own way.
import type { Database } from "../../warehouse/database.ts";
import type { ColumnWords } from "../../warehouse/duckdb-engine.ts";
import { type Found, linkRecords } from "./link-records.ts";
import { publish } from "./publish.ts";
import type { LinkSpec } from "./spec.ts";

/**
 * A father and a son of one name at one address are told apart by their dates of birth alone, so these have a veto. Two
 * identity numbers have none: a foreigner has a D-number first and another later.
 */
export const debtorSpec: LinkSpec = {
	name: "debtors",
	records: "identities",
	id: "debtor_id",
	fields: [
		{ column: "national_id_hash", kind: "exact", isDecisive: true },
		{ column: "name", kind: "name" },
		{ column: "birth_date", kind: "date", isVeto: true },
		{ column: "address", kind: "address" },
		{ column: "postcode", kind: "postcode", within: "address" },
		{ column: "phone", kind: "phone" },
		{ column: "email", kind: "email" },
	],
	blocks: [
		["national_id_hash"],
		["name"],
		["birth_date", "name.initial"],
		["birth_date.turned", "postcode"],
		["name.last", "postcode"],
		["name.last", "birth_date.turned"],
		["address", "postcode"],
		["phone"],
		["email"],
	],
	threshold: 0.95,
};

/**
 * Links the debtors of the temporary relation `identities` and leaves `debtor_links`, `linked_pairs` and the model's relations.
 *
 * @returns what the linkage learnt; its temporary relations, personal values among them, are gone
 */
export async function linkDebtors(
	database: Database,
	words: ColumnWords,
): Promise<Found> {
	const {
		explainPair: _,
		discard,
		...found
	} = await linkRecords(database, debtorSpec);
	try {
		await publish(database, found, published, words);
	} finally {
		await discard();
	}
	return found;
}

const published = {
	links: "debtor_links",
	pairs: "linked_pairs",
	group: "person_id",
	says: "debtors that are one person or company, by what agrees",
};
