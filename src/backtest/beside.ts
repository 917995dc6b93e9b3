// Two ways to stand beside a portfolio: one that is closed on disk, and one that is open for writing.
import { join } from "node:path";
import {
	type Database,
	type DatabaseOptions,
	named,
	quoted,
	withDatabase,
} from "../warehouse/database.ts";

/**
 * Works in a new database with portfolios attached read only, each under the name it is given.
 *
 * @param scratch  an empty folder for the new database
 */
export async function besidePortfolios<Outcome>(
	portfolios: Readonly<Record<string, string>>,
	scratch: string,
	options: DatabaseOptions,
	work: (database: Database) => Promise<Outcome>,
): Promise<Outcome> {
	return await withDatabase(
		join(scratch, "beside.duckdb"),
		options,
		async (database) => {
			for (const [name, file] of Object.entries(portfolios))
				await database.run(
					`attach ${quoted(file)} as ${named(name)} (read_only)`,
				);
			return await work(database);
		},
	);
}

/** Works in a new database beside the one that is open, and hands that one back as it was. */
export async function besideOpen<Outcome>(
	database: Database,
	scratch: string,
	work: (portfolio: string) => Promise<Outcome>,
): Promise<Outcome> {
	const { portfolio } = await database.row(
		"select current_database() as portfolio",
	);
	const own = String(portfolio);
	await database.run(
		`attach ${quoted(join(scratch, "earlier.duckdb"))} as earlier_date; use earlier_date`,
	);
	try {
		return await work(own);
	} finally {
		await database.run(`use ${named(own)}; detach earlier_date`);
	}
}
