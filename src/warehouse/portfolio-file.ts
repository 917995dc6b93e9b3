// Which DuckDB file is meant: the one named, or the one in the run folder named.
import { realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { Fault } from "../faults.ts";

/** @throws Fault when there is no such file */
export async function portfolioFile(named: string): Promise<string> {
	const found = await stat(named).catch(() => undefined);
	const file = found?.isDirectory() ? join(named, "portfolio.duckdb") : named;
	return await realpath(file).catch((cause: unknown) => {
		throw new Fault(`there is no ${file}`, {
			remedy:
				"Give a portfolio.duckdb, or the folder of a run of ferskvare value.",
			cause,
		});
	});
}
