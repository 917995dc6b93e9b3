// What a seller should know of the files: what is missing, what is wrong, and the rows to mend.

import type { Finding } from "../tape/findings/findings.ts";
import type { LoadedTapes } from "../tape/load-tapes.ts";
import {
	completenessOf,
	type FieldCompleteness,
} from "../tape/rejects/completeness.ts";
import { correctionKeys, decisions } from "../tape/rejects/corrections.ts";
import { type MendingSheet, mendingSheets } from "../tape/rejects/mending.ts";
import { rowsOfADoubt } from "../tape/rejects/rejected-rows.ts";
import type { Database } from "../warehouse/database.ts";
import type { Result } from "./result.ts";

export type {
	FieldCompleteness,
	MissingCount,
} from "../tape/rejects/completeness.ts";
export { completenessOf } from "../tape/rejects/completeness.ts";
export type { MendingLine, MendingSheet } from "../tape/rejects/mending.ts";

/** More rows than a person mends in one go; a sheet could hold ten times as many, and would take minutes to open. */
export const mostRejectedRows = 100_000;

export interface Quality {
	readonly fields: readonly FieldCompleteness[];
	readonly findings: readonly (Finding | Result["findings"][number])[];
	/** Read while they are written: the database must stay open until then. */
	readonly sheets: readonly MendingSheet[];
	/** Headings and words that are read back. */
	readonly keys: typeof correctionKeys;
	readonly decisions: typeof decisions;
	readonly rowsOfADoubt: number;
}

/** The same where tapes were loaded at all. */
export async function qualityIfLoaded(
	database: Database,
	loaded: LoadedTapes | undefined,
): Promise<Quality | undefined> {
	return loaded && (await qualityOf(database, loaded));
}

/**
 * @param findings  those of the tapes when not given; a valuation knows of more
 * @param fields    how complete each column is, where that was counted already
 */
export async function qualityOf(
	database: Database,
	loaded: LoadedTapes,
	findings: Quality["findings"] = loaded.findings,
	fields?: Quality["fields"],
): Promise<Quality> {
	return {
		fields: fields ?? (await completenessOf(database, loaded)),
		findings,
		sheets: await mendingSheets(database, loaded),
		keys: correctionKeys,
		decisions,
		rowsOfADoubt,
	};
}
