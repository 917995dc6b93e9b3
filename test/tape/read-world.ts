// One tape file opened and read into its read relation, before anything is rejected.
import { mkdtempSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { TapeName } from "../../src/tape/columns.ts";
import { openSource, type Source } from "../../src/tape/files/source.ts";
import type { ColumnEvidence } from "../../src/tape/forms/evidence.ts";
import type { TapeLayout } from "../../src/tape/layout.ts";
import { mappingOf } from "../../src/tape/mapping/mapping.ts";
import { readWhole } from "../../src/tape/reading/whole.ts";
import type { Database } from "../../src/warehouse/database.ts";

export interface ReadFile {
	readonly source: Source;
	readonly evidence: ReadonlyMap<string, ColumnEvidence>;
}

/** Reads a file that is there. */
export async function readFile(
	database: Database,
	tape: TapeName,
	file: string,
	folder: string,
	layout?: TapeLayout,
): Promise<ReadFile> {
	const scratch = mkdtempSync(join(folder, "read-"));
	const opened = await openSource(database, tape, file, layout, scratch);
	const mapping = await mappingOf(
		database,
		tape,
		opened.headings,
		layout,
		basename(file),
	);
	const { source, columns } = await readWhole(
		database,
		tape,
		opened,
		mapping,
		layout,
	);
	const evidence = columns.flatMap((column) =>
		column.evidence ? [[column.name, column.evidence] as const] : [],
	);
	return { source, evidence: new Map(evidence) };
}

/** Writes a text and reads it. */
export async function readText(
	database: Database,
	tape: TapeName,
	text: string,
	folder: string,
	layout?: TapeLayout,
): Promise<ReadFile> {
	const file = join(mkdtempSync(join(folder, "file-")), `${tape}.csv`);
	writeFileSync(file, text);
	return await readFile(database, tape, file, folder, layout);
}
