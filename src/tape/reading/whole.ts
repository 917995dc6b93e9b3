// Reading without a row lost: the engine's cut of a file is held against its lines, and a sieve decides where they differ.
import type { Database } from "../../warehouse/database.ts";
import type { TapeName } from "../columns.ts";
import { withFirstRows } from "../files/first-rows.ts";
import type { Source, SourceCheck } from "../files/source.ts";
import type { TapeLayout } from "../layout.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { readRelation, readRows } from "./read.ts";
import type { ColumnReading } from "./reading.ts";

export interface ReadTape {
	readonly source: Source;
	readonly columns: readonly ColumnReading[];
	/** Columns that the engine's reader typed. */
	readonly typed: readonly string[];
}

/**
 * Reads all rows, and again through a sieve if the engine did not make one record of each line.
 *
 * The engine joins several lines to one where a quote is not closed, and may do so without a word.
 *
 * @param alone  the number of the only file of its tape
 */
export async function readWhole(
	database: Database,
	tape: TapeName,
	source: Source,
	mapping: Mapping,
	layout: TapeLayout | undefined,
	alone?: number,
): Promise<ReadTape> {
	const readFrom = (of: Source) =>
		readRows(database, tape, of, mapping, layout, alone);
	const read = await readFrom(source);
	if (!source.check || (await isWhole(database, tape, source.check)))
		return { source, ...read };
	const sieved = await withFirstRows(
		database,
		tape,
		await source.check.sieved(),
	);
	return { source: sieved, ...(await readFrom(sieved)) };
}

async function isWhole(
	database: Database,
	tape: TapeName,
	{ records, rejects }: SourceCheck,
): Promise<boolean> {
	const row = await database.row(`
		select (select count(*) from ${readRelation(tape)}) as records, (select count(*) from ${rejects}) as rejects`);
	return Number(row.records) === records && Number(row.rejects) === 0;
}
