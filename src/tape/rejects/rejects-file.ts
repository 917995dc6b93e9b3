// rejects.csv: what did not come in, a line a fault, in the order of the files.
import { type Database, quoted } from "../../warehouse/database.ts";

/** Writes every rejected row with its reason; headings only where nothing was rejected. */
export async function writeRejects(
	database: Database,
	file: string,
): Promise<void> {
	await database.run(`
		copy (
			select relation, file, row, claim_id, amount, code, column_name as "column", value, reason, original
			from tape_rejects
			order by relation, row, code, column_name
		) to ${quoted(file)} (format csv, header true, delimiter ';')`);
}
