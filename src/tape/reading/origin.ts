// Where a record of the read relation came from, in SQL.
import type { TapeName } from "../columns.ts";
import { readRelation } from "./read.ts";
import type { ReadFile } from "./read-files.ts";

/** SQL for where a record of the read relation came from. */
export interface Origin {
	/** Number of the file. */
	readonly file: string;
	/** The row in it, as a spreadsheet shows it. */
	readonly row: string;
	/** File and row of the sender: those a mended line stands for, else the same. */
	readonly senderFile: string;
	readonly senderRow: string;
	/** The record's number in the tape, unique over its files. */
	readonly tapeRow: string;
}

export function originOf(tape: TapeName, files: readonly ReadFile[]): Origin {
	const read = readRelation(tape);
	const [first] = files;
	const isMended = files.some(({ isCorrection }) => isCorrection);
	if (!first || files.length > 1)
		return {
			file: `${read}.source_file`,
			row: `${read}.source_row`,
			senderFile: `${read}.${isMended ? "sender_file" : "source_file"}`,
			senderRow: `${read}.${isMended ? "sender_row" : "source_row"}`,
			tapeRow: `${read}.rowid + 1`,
		};
	const row = first.source.isNumbered
		? `${read}.source_row`
		: `${read}.rowid + 2`;
	const file = String(first.number);
	return { file, row, senderFile: file, senderRow: row, tapeRow: row };
}
