// Claims that a test lays down behind staging are named by claim_id alone: the number that relations meet by follows from it.
import type { Database } from "../src/warehouse/database.ts";

/** Empties a relation, and gives it room for the name of the claim where it has only its number. */
export async function cleared(
	database: Database,
	relation: string,
): Promise<void> {
	await database.run(`delete from ${relation}`);
	const columns = await database.columnsOf(relation);
	if (columns.includes("claim_key") && !columns.includes("claim_id"))
		await database.run(`alter table ${relation} add column claim_id varchar`);
}

/** Gives each row of a relation the number of its claim, the same in every relation; nothing where it has none. */
export async function keyClaims(
	database: Database,
	relation: string,
): Promise<void> {
	const columns = await database.columnsOf(relation);
	if (columns.includes("claim_key") && columns.includes("claim_id"))
		await database.run(
			`update ${relation} set claim_key = cast(hash(claim_id) % 1000000000000 as bigint)`,
		);
}
