// Which run is meant when none is named: the one that was finished last.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { Fault } from "../faults.ts";

/**
 * The folder of the newest run below `out/<portfolio>/<run>`.
 *
 * @throws Fault when there is none
 */
export async function newestRun(out: string): Promise<string> {
	const runs = (await foldersIn(out)).map(foldersIn);
	const found = await Promise.all((await Promise.all(runs)).flat().map(dated));
	const newest = found
		.filter((run) => run !== undefined)
		.toSorted((one, other) => other.time - one.time)
		.at(0);
	if (newest) return newest.folder;
	throw new Fault(`there is no run below ${out}`, {
		remedy: "Value a portfolio first: ferskvare value; or name the run.",
	});
}

async function foldersIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true }).catch(
		() => [],
	);
	return entries
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
		.map(({ name }) => join(folder, name));
}

async function dated(folder: string) {
	const file = join(folder, "portfolio.duckdb");
	const found = await stat(file).catch(() => undefined);
	return found && { folder, time: found.mtimeMs };
}
