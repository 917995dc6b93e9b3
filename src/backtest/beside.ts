// Two ways to stand beside a portfolio: one that is closed on disk, and one that is open for writing.
import {
	type Database,
	named,
	quoted,
	withDatabase,
} from "../warehouse/database.ts";
import type { DatabaseOptions } from "../warehouse/database-settings.ts";

/**
 * Works in a new database with portfolios attached read only, each under the name it is given.
 *
 * The new one is held in memory, which takes half the time of a file; what does not fit is laid aside.
 */
export async function besidePortfolios<Outcome>(
	portfolios: Readonly<Record<string, string>>,
	options: DatabaseOptions,
	work: (database: Database) => Promise<Outcome>,
): Promise<Outcome> {
	return await withDatabase(":memory:", options, async (database) => {
		for (const [name, file] of Object.entries(portfolios))
			await database.run(
				`attach ${quoted(file)} as ${named(name)} (read_only)`,
			);
		return await work(database);
	});
}

/** Works in a new database beside the one that is open, and hands that one back as it was. */
export async function besideOpen<Outcome>(
	database: Database,
	work: (portfolio: string) => Promise<Outcome>,
): Promise<Outcome> {
	const { portfolio } = await database.row(
		"select current_database() as portfolio",
	);
	const own = String(portfolio);
	await database.run("attach ':memory:' as earlier_date; use earlier_date");
	try {
		return await work(own);
	} finally {
		await database.run(`use ${named(own)}; detach earlier_date`);
	}
}
