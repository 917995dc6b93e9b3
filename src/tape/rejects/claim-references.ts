// Payments and events that name their claim by a KID, an invoice number or a number that was not kept.
import type { Database } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import { readRelation } from "../reading/read.ts";
import type { ReadFile } from "../reading/read-files.ts";
import { claimAliases } from "./duplicates.ts";

const references = ["kid", "invoice_number"] as const;

/**
 * Fills in the claim of each row that names it otherwise, and marks rows whose reference leads to no claim or to several.
 *
 * Nothing is done where the files name claims by their own numbers alone.
 */
export async function matchClaims(
	database: Database,
	tape: TapeName,
	files: readonly ReadFile[],
): Promise<void> {
	const given = references.filter((column) =>
		files.some(({ mapping }) => mapping.places.has(column)),
	);
	const { aliases } = await database.row(
		`select count(*) as aliases from ${claimAliases}`,
	);
	const own = tape === "payments" ? given : [];
	if (own.length === 0 && Number(aliases) === 0) return;
	const read = readRelation(tape);
	const joins = own.map(
		(column) => `left join (
			select ${column}, min(claim_id) as claim_id, count(*) as claims from tape_claims where ${column} is not null group by ${column}
		) as by_${column} on by_${column}.${column} = ${read}.${column}`,
	);
	const found = own.map(
		(column) =>
			`case when by_${column}.claims = 1 then by_${column}.claim_id end`,
	);
	await database.run(`
		create or replace temp table ${read}_matched as
		select ${read}.* replace (
			coalesce(aliases.kept_claim_id, ${[`${read}.claim_id`, ...found].join(", ")}) as claim_id,
			concat(${read}.faults, ${faultsOf(read, own)}) as faults
		)
		from ${read}
		left join ${claimAliases} as aliases on aliases.claim_id = ${read}.claim_id
		${joins.join(" ")}
		order by ${read}.rowid;
		drop table ${read};
		alter table ${read}_matched rename to ${read}`);
}

/** A row that gives several references is matched by the first that leads to one claim; it is at fault if none does. */
function faultsOf(read: string, given: readonly string[]): string {
	if (given.length === 0) return "''";
	const isFound = given.map((column) => `by_${column}.claims = 1`).join(" or ");
	const cases = given.flatMap((column) => [
		`when by_${column}.claims > 1 then 'ambiguous_reference:${column},'`,
		`when ${read}.${column} is not null then 'unknown_reference:${column},'`,
	]);
	return `case when ${read}.claim_id is not null or coalesce(${isFound}, false) then '' ${cases.join(" ")} else 'missing:claim_id,' end`;
}
