// Claims that a test lays down behind staging are named by claim_id alone: the number that relations meet by follows from it.
import type { Database } from "../src/warehouse/database.ts";

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
