// Norwegian law becomes relations: dated rows with their source, which models join by a date of the claim.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { columnWords } from "../warehouse/build.ts";
import { type Database, named, quoted } from "../warehouse/database.ts";
import { type ColumnWords, sayWhatItIs } from "../warehouse/duckdb-engine.ts";
import { type LawTable, law } from "./law-tables.ts";
import type { LawRow } from "./sound.ts";

const tables = fileURLToPath(new URL("tables", import.meta.url));

/**
 * Lays every table of law in the database as `law_<file>`; models that read law are made after it.
 *
 * @param folder  where the tables lie; our own when not named
 * @throws RangeError with file and row for a table that is not sound
 */
export async function loadLaw(
	database: Database,
	folder: string = tables,
): Promise<void> {
	const words = await columnWords(database);
	await database.atOnce(async () => {
		for (const table of law) await layDown(database, table, folder, words);
	});
}

async function layDown(
	database: Database,
	{ file, says, columns, refuse }: LawTable,
	folder: string,
	words: ColumnWords,
): Promise<void> {
	const path = join(folder, `${file}.csv`);
	const text = `read_csv(${quoted(path)}, header = true, auto_detect = false, delim = ',', quote = '"', columns = {${Object.keys(
		columns,
	)
		.map((name) => `${quoted(name)}: 'varchar'`)
		.join(", ")}})`;
	refuse(path, await textRows(database, text));
	const typed = Object.entries(columns).map(
		([name, type]) =>
			`cast(nullif(${named(name)}, '') as ${type}) as ${named(name)}`,
	);
	const relation = `law_${file}`;
	await database.run(
		`create or replace table ${named(relation)} as select ${typed.join(", ")} from ${text}`,
	);
	await sayWhatItIs(database, relation, says, words);
}

async function textRows(database: Database, text: string): Promise<LawRow[]> {
	const rows = await database.rows(`select * from ${text}`);
	return rows.map((row) =>
		Object.fromEntries(
			Object.entries(row).map(([name, cell]) => [name, String(cell ?? "")]),
		),
	);
}
