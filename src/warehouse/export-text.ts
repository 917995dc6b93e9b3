// A result under way as text, batch by batch: CSV and JSON.
import { writeToString } from "fast-csv";
import type { Database } from "./database.ts";

/** A result that is being read. */
export type Result = Awaited<ReturnType<Database["stream"]>>;

type Json = Awaited<ReturnType<Result["getRowsJson"]>>[number][number];

/**
 * Comma-separated lines after RFC 4180, the header first. NULL and empty text are both nothing between two
 * commas, and text is left as it is, also where a spreadsheet would take it for a formula.
 */
export async function* csvText(result: Result): AsyncGenerator<string> {
	yield await lines([result.columnNames()]);
	for await (const rows of result.yieldRows())
		yield await lines(rows.map((row) => row.map(cellText)));
}

/**
 * An array of objects, one to a line. Decimals are strings, and so are whole numbers beyond 2^53; days and
 * instants are ISO 8601.
 */
export async function* jsonText(result: Result): AsyncGenerator<string> {
	const names = result
		.deduplicatedColumnNames()
		.map((name) => JSON.stringify(name));
	const writers = result.columnTypes().map((type) => jsonWriter(String(type)));
	// Written by hand, because an object would move a column named "2026" to the front.
	const objectText = (row: readonly Json[]) =>
		`{${row.map((value, at) => `${names[at]}:${writers[at]?.(value)}`).join(",")}}`;
	let before = "[\n";
	for await (const rows of result.yieldRowsJson()) {
		yield before + rows.map(objectText).join(",\n");
		before = ",\n";
	}
	yield before === "[\n" ? "[]\n" : "\n]\n";
}

/** A value as the engine would write it; nothing for NULL. */
export function cellText(value: unknown): string {
	return value === null ? "" : String(value);
}

function lines(rows: string[][]): Promise<string> {
	return writeToString(rows, { includeEndRowDelimiter: true });
}

function jsonWriter(type: string): (value: Json) => string {
	if (/^U?(BIG|HUGE)INT$/.test(type)) return wholeNumberJson;
	if (/^TIMESTAMP/.test(type))
		return (value) => JSON.stringify(isoInstant(value));
	return (value) => JSON.stringify(value);
}

function wholeNumberJson(value: Json): string {
	return Number.isSafeInteger(Number(value))
		? String(value)
		: JSON.stringify(value);
}

function isoInstant(value: Json): Json {
	return typeof value === "string"
		? value.replace(" ", "T").replace(/\+00$/, "Z")
		: value;
}
