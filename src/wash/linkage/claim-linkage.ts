// The same claim twice: one invoice that two agencies or two owners have, each under a number of its own.
import type { Database } from "../../warehouse/database.ts";
import {
	type ColumnWords,
	sayWhatItIs,
} from "../../warehouse/duckdb-engine.ts";
import { type Found, linkRecords } from "./link-records.ts";
import { pairsSay, publish } from "./publish.ts";
import type { LinkSpec } from "./spec.ts";

/**
 * A subscription is one debtor, one amount and a day to pay by in each month: claims more than a week apart are two, whatever
 * else agrees, and so are those of two debtors and those whose amounts are more than a krone apart. A tape without one
 * claim twice would else teach that invoices of one day are one.
 */
export const claimSpec: LinkSpec = {
	name: "claims",
	records: "claims_to_link",
	id: "claim_id",
	fields: [
		{ column: "person_id", kind: "exact", isVeto: true },
		{ column: "principal", kind: "amount", isVeto: true },
		{ column: "due_date", kind: "day", isVeto: true },
		{ column: "invoice_date", kind: "day", within: "due_date" },
		{ column: "invoice_number", kind: "number" },
		{ column: "original_creditor", kind: "company" },
	],
	blocks: [
		["person_id", "due_date"],
		["person_id", "principal"],
		["person_id", "invoice_number"],
	],
	threshold: 0.95,
};

/**
 * Links the claims of `tape_claims` whose debtors `debtor_links` knows, and leaves `claim_links` and `linked_claims`.
 *
 * @param words  what the column comments say
 */
export async function linkClaims(
	database: Database,
	words: ColumnWords,
): Promise<Found> {
	await database.run(`
		create or replace temp table claims_to_link as
		select claims.claim_id, links.person_id, coalesce(claims.principal_original, claims.principal) as principal,
			claims.due_date, claims.invoice_date, claims.invoice_number,
			coalesce(claims.original_creditor, claims.creditor_id) as original_creditor
		from tape_claims as claims
		inner join debtor_links as links on links.debtor_id = claims.debtor_id`);
	try {
		const {
			explainPair: _,
			discard,
			...found
		} = await linkRecords(database, claimSpec);
		try {
			await publish(database, found, published, words);
			await sayWhose(database, words);
		} finally {
			await discard();
		}
		return found;
	} finally {
		await database.run("drop table if exists temp.claims_to_link");
	}
}

const published = {
	links: "claim_links",
	pairs: "linked_claims",
	group: "same_claim_id",
	says: "claims that are one invoice, by what agrees",
};

/** Whether the two stand with another agency or another creditor, or twice with the same. */
async function sayWhose(database: Database, words: ColumnWords): Promise<void> {
	await database.run(`
		alter table linked_claims add column is_other_agency boolean;
		alter table linked_claims add column is_other_creditor boolean;
		update linked_claims set
			is_other_agency = coalesce(one.agency_id, '') <> coalesce(other.agency_id, ''),
			is_other_creditor = coalesce(one.creditor_id, '') <> coalesce(other.creditor_id, '')
		from tape_claims as one, tape_claims as other
		where one.claim_id = linked_claims.claim_id_one and other.claim_id = linked_claims.claim_id_other`);
	await sayWhatItIs(database, published.pairs, pairsSay(published), words);
}
