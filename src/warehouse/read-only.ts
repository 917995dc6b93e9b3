// Opens a portfolio so that a stranger's SQL can read it, and reach nothing else.
import { Database, quoted } from "./database.ts";

export interface ReadOnlyOptions {
	/** Where a large sort is laid aside; SQL may read and write there, so it holds nothing else. */
	readonly temporaryDirectory: string;
	/** The files that COPY may write; none unless named here. */
	readonly writes?: readonly string[];
	/** As the engine writes it, "2GB". */
	readonly memoryLimit?: string | undefined;
}

/**
 * Opens a DuckDB file read only, and fenced: no other file is read, written or attached, no extension is
 * loaded, and no statement can open the fence again. Instants are shown in UTC.
 *
 * @throws Fault when the file does not open as a portfolio
 */
export async function openReadOnly(
	file: string,
	{ temporaryDirectory, writes = [], memoryLimit }: ReadOnlyOptions,
): Promise<Database> {
	const database = await Database.open(file, {
		readOnly: true,
		temporaryDirectory,
		...(memoryLimit && { memoryLimit }),
	});
	await database.run("set timezone = 'UTC'");
	await database.run(`set allowed_paths = [${writes.map(quoted).join(", ")}]`);
	await database.run("set enable_external_access = false");
	await database.run("set lock_configuration = true");
	return database;
}
