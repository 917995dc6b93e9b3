// An answer as a table on the screen, no more of it read than is shown or counted.

import { kindOf } from "../warehouse/column-kind.ts";
import type { Result } from "../warehouse/export-text.ts";
import { pour } from "./sql-pour.ts";
import type { Session, SqlIo } from "./sql-session.ts";
import {
	headerLines,
	rowLine,
	type TableColumn,
	type TableLayout,
	tableLayout,
} from "./table.ts";

type Row = (string | null)[];

const rowsOnTerminal = 1000;
const rowsForWidths = 1000;
const rowsCounted = 1_000_000;

/** Prints the answer as aligned columns; how many rows there were goes to standard error. */
export async function printTable(
	session: Session,
	statement: string,
): Promise<void> {
	await session.ask(statement, async (signal) => {
		const result = await session.database.stream(statement);
		await (result.columnName(0) === "explain_key"
			? printPlan(result, session.io, signal)
			: printRows(result, session.io, signal));
	});
}

/** A whole number with its thousands apart: 5 210. */
export function counted(count: number): string {
	return String(count).replace(/\B(?=(?:\d{3})+$)/g, " ");
}

async function printPlan(
	result: Result,
	{ stdout }: SqlIo,
	signal: AbortSignal,
): Promise<void> {
	const plans = (await result.getRows()).map(([, plan]) => `${plan}\n`);
	await pour(plans, stdout, signal);
}

async function printRows(
	result: Result,
	io: SqlIo,
	signal: AbortSignal,
): Promise<void> {
	const first = await firstRows(result, signal);
	const layout = tableLayout(columnsOf(result), first, styleFor(io));
	const shown = io.isTerminal.stdout ? first.slice(0, rowsOnTerminal) : first;
	await pour(linesOf(headerLines(layout)), io.stdout, signal);
	await pour(rowText(shown, layout), io.stdout, signal);
	const total = io.isTerminal.stdout
		? await countRest(result, first.length, signal)
		: await printRest(result, first.length, layout, io, signal);
	const shownCount = io.isTerminal.stdout ? shown.length : total;
	const notes = [...leftOutNotes(layout), countNote(shownCount, total)];
	io.stderr.write(`${notes.join("\n")}\n`);
}

function styleFor(io: SqlIo) {
	return {
		width: io.isTerminal.stdout ? io.columns : Number.POSITIVE_INFINITY,
		nothing: io.isTerminal.stdout ? "null" : "",
		hasColour: io.hasColour && io.isTerminal.stdout,
	};
}

function columnsOf(result: Result): TableColumn[] {
	const names = result.columnNames();
	return result
		.columnTypes()
		.map((type, at) => ({ name: names[at] ?? "", kind: kindOf(String(type)) }));
}

async function firstRows(result: Result, signal: AbortSignal): Promise<Row[]> {
	const first: Row[] = [];
	while (first.length < rowsForWidths) {
		const rows = await nextRows(result);
		signal.throwIfAborted();
		if (rows.length === 0) break;
		first.push(...rows);
	}
	return first;
}

async function nextRows(result: Result): Promise<Row[]> {
	const chunk = await result.fetchChunk();
	const rows = chunk?.getRows() ?? [];
	return rows.map((row) =>
		row.map((value) => (value === null ? null : String(value))),
	);
}

async function printRest(
	result: Result,
	printed: number,
	layout: TableLayout,
	{ stdout }: SqlIo,
	signal: AbortSignal,
): Promise<number> {
	let total = printed;
	for (;;) {
		const rows = await nextRows(result);
		if (rows.length === 0) return total;
		total += rows.length;
		await pour(rowText(rows, layout), stdout, signal);
	}
}

/** Counts on, up to a bound: a table that is only looked at need not be read to its end. */
async function countRest(
	result: Result,
	read: number,
	signal: AbortSignal,
): Promise<number> {
	let total = read;
	while (total <= rowsCounted) {
		const chunk = await result.fetchChunk();
		signal.throwIfAborted();
		if (!chunk?.rowCount) return total;
		total += chunk.rowCount;
	}
	return Number.POSITIVE_INFINITY;
}

function rowText(rows: readonly Row[], layout: TableLayout): string[] {
	return linesOf(rows.map((row) => rowLine(row, layout)));
}

function linesOf(lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : [`${lines.join("\n")}\n`];
}

function leftOutNotes({ leftOut }: TableLayout): string[] {
	return leftOut.length === 0
		? []
		: [`left out for want of width: ${leftOut.join(", ")}`];
}

function countNote(shown: number, total: number): string {
	if (shown === total)
		return `${counted(total)} ${total === 1 ? "row" : "rows"}`;
	const all = Number.isFinite(total)
		? counted(total)
		: `more than ${counted(rowsCounted)}`;
	return `the first ${counted(shown)} of ${all} rows; --format csv gives all`;
}
