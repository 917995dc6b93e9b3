// Files that come without claims are counted by themselves: rows and kroner, as a control total.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import { debtorIds } from "../identities/identity-ids.ts";
import { layDownKey } from "../identities/identity-key.ts";
import { readRelation } from "../reading/read.ts";
import { type GivenFile, readFiles } from "../reading/read-files.ts";
import { amountOf } from "../rejects/rejects.ts";

export interface Counted {
	readonly tape: TapeName;
	readonly rows: number;
	/** Exact decimal; what cannot be read counts as 0.00. */
	readonly amount: string;
}

/** Reads the files of one tape and loads nothing. */
export async function countTape(
	database: Database,
	tape: TapeName,
	given: readonly GivenFile[],
	key: string | undefined,
	scratch: string,
): Promise<Counted> {
	const place = join(scratch, "counted");
	mkdirSync(place, { recursive: true });
	await layDownKey(database, key);
	const ids = debtorIds(key);
	const files = await readFiles(database, tape, given, place, ids);
	const row = await database.row(`
		select count(*) as rows, cast(coalesce(sum(${amountOf(tape)}), 0) as decimal(38,2)) as amount
		from ${readRelation(tape)} where not is_blank`);
	const broken = files.reduce((sum, { brokenLines }) => sum + brokenLines, 0);
	return { tape, rows: Number(row.rows) + broken, amount: String(row.amount) };
}
