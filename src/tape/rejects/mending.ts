// What a person needs to mend rows: one sheet a tape, one line a row, each with what is wrong where. Streamed, never gathered.
import { type Database, named, quoted } from "../../warehouse/database.ts";
import { type Column, type Columns, type TapeName, tapes } from "../columns.ts";
import type { LoadedTape } from "../load.ts";
import type { LoadedTapes } from "../load-tapes.ts";
import { namesOf } from "../reading/read-files.ts";
import { reasons, rules } from "../rules.ts";
import {
	fileFingerprint,
	fingerprint,
	type WrittenCell,
} from "./as-written.ts";
import { type MetLine, writtenCells } from "./mending-cells.ts";
import { doubtfulSql, rejectedSql } from "./mending-sql.ts";

/** One thing wrong with a line, or to look at. */
export interface Mark {
	readonly code: string;
	/** Our column; null for the line as a whole. */
	readonly column: string | null;
	/** What is wrong, in English; null where the code says it all. */
	readonly says: string | null;
}

export interface MendingLine {
	/** The file and row that the line stands for. */
	readonly file: string;
	readonly row: number;
	readonly isRejected: boolean;
	readonly cells: readonly WrittenCell[];
	readonly marks: readonly Mark[];
	/** Fingerprints of the cells and of the file: a line that comes back with it is as it was, and mends that file and no other. */
	readonly asWritten: string;
}

export interface MendingSheet {
	readonly tape: TapeName;
	readonly columns: readonly (Column & { readonly name: string })[];
	/** Rows there are; `lines` gives the first `limit` of the rejected ones, and some of each doubt. */
	readonly rejectedRows: number;
	readonly lines: (limit: number) => AsyncGenerator<MendingLine>;
}

const meanings = new Map([
	...Object.entries(reasons),
	...rules.map(({ code, says }) => [code, says] as const),
]);

/** The sheets of all tapes that have rows to mend or to look at. */
export async function mendingSheets(
	database: Database,
	loaded: LoadedTapes,
): Promise<MendingSheet[]> {
	const sheets: MendingSheet[] = [];
	for (const tape of Object.values(loaded.tapes)) {
		const { rejected, marked } = await countRejected(database, tape.tape);
		const isDoubtful = await hasDoubts(database, tape.tape);
		if (rejected === 0 && !isDoubtful) continue;
		const columns = columnsOf(tape, marked);
		sheets.push({
			tape: tape.tape,
			columns,
			rejectedRows: rejected,
			async *lines(limit) {
				if (rejected > 0)
					yield* read(database, tape, columns, true, rejectedSql(tape, limit));
				if (isDoubtful)
					yield* read(database, tape, columns, false, doubtfulSql(tape));
			},
		});
	}
	return sheets;
}

async function countRejected(
	database: Database,
	tape: TapeName,
): Promise<{ rejected: number; marked: ReadonlySet<string> }> {
	const rows = await database.rows(
		`select column_name from tape_rejects where relation = ${quoted(tape)} and column_name is not null group by column_name`,
	);
	const { rejected } = await database.row(
		`select count(distinct (source_file, row)) as rejected from tape_rejects where relation = ${quoted(tape)}`,
	);
	return {
		rejected: Number(rejected),
		marked: new Set(rows.map(({ column_name }) => String(column_name))),
	};
}

/** What the files give, and what was missed: a person must be able to type it in. */
function columnsOf(
	{ tape, files }: LoadedTape,
	marked: ReadonlySet<string>,
): MendingSheet["columns"] {
	const given = new Set(
		files.flatMap(({ columns }) =>
			columns.filter(({ isAbsent }) => !isAbsent).map(({ name }) => name),
		),
	);
	const columns: Columns = tapes[tape];
	return Object.entries(columns)
		.filter(
			([name, { personal }]) =>
				!personal && (given.has(name) || marked.has(name)),
		)
		.map(([name, column]) => ({ name, ...column }));
}

async function hasDoubts(database: Database, tape: TapeName): Promise<boolean> {
	const { doubts } = await database.row(
		`select count(*) as doubts from tape_doubts where relation = ${quoted(tape)}`,
	);
	return Number(doubts) > 0;
}

async function* read(
	database: Database,
	tape: LoadedTape,
	columns: MendingSheet["columns"],
	isRejected: boolean,
	sql: string,
): AsyncGenerator<MendingLine> {
	const names = namesOf(tape.files);
	const files = new Map(
		tape.files.map(({ number, source }) => [
			number,
			fileFingerprint(source.inspected.sha256),
		]),
	);
	const order = columns.map(({ name }) => name);
	const asked = ["sender_file", "sender_row", "original", "marks", ...order];
	const result = await database.stream(
		`select ${asked.map(named).join(", ")} from (${sql})`,
	);
	for await (const rows of result.yieldRowsJson())
		for (const [file, row, original, marks, ...values] of rows) {
			const met: MetLine = {
				values,
				original: original ? JSON.parse(String(original)) : undefined,
				marks: JSON.parse(String(marks)),
			};
			const cells = writtenCells(columns, met);
			yield {
				file: names.get(Number(file)) ?? "",
				row: Number(row),
				isRejected,
				cells,
				marks: met.marks.map(({ code, column = null, says = null }) => ({
					code,
					column,
					says: says ?? meanings.get(code) ?? null,
				})),
				asWritten: `${fingerprint(order, cells)} ${files.get(Number(file)) ?? ""}`,
			};
		}
}
