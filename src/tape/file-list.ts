// tape_files: every file of the run, so that a row of the portfolio leads back to its file, sheet and line.
import { type Database, quoted } from "../warehouse/database.ts";
import type { LoadedTape } from "./load.ts";
import type { ReadFile } from "./reading/read-files.ts";

const columns = [
	"source_file",
	"relation",
	"file",
	"path",
	"sha256",
	"bytes",
	"format",
	"columns",
	"layout",
	"rows",
	"withheld",
];

/** Lays the list down, with what is needed to read each file again in the same way. */
export async function layDownFiles(
	database: Database,
	tapes: readonly LoadedTape[],
): Promise<void> {
	const rows = tapes.flatMap(({ tape, files }) =>
		files.map((file) => `(${rowOf(tape, file).join(", ")})`),
	);
	await database.run(`
		create or replace table tape_files as
		select * from (values ${rows.join(", ")}) as files(${columns.join(", ")})
		order by source_file`);
}

function rowOf(tape: string, file: ReadFile): string[] {
	const { source, mapping, number, rows, layout } = file;
	const headings = [...mapping.places].map(
		([column, place]) => [column, source.headings[place] ?? ""] as const,
	);
	return [
		String(number),
		quoted(tape),
		quoted(source.shownAs),
		quoted(file.file),
		quoted(source.inspected.sha256),
		String(source.inspected.bytes),
		quoted(source.format),
		quoted(JSON.stringify(Object.fromEntries(headings))),
		layout ? quoted(JSON.stringify(layout)) : "cast(null as varchar)",
		String(rows),
		quoted(JSON.stringify(mapping.isDebtorHashed ? ["debtor_id"] : [])),
	];
}
