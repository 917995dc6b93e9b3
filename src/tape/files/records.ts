// Where a record of a CSV text ends and what its cells are; or why it is none. Slow and exact: for headings and uneven files.
import { longestRecord } from "./lines.ts";

/** Why a line cannot be cut into the columns of the heading. */
export type BrokenLine =
	| "open_quote"
	| "text_after_quote"
	| "too_few_cells"
	| "too_many_cells"
	| "lines_run_together"
	| "line_too_long";

export type Cut =
	| { readonly kind: "blank"; readonly next: number }
	| {
			readonly kind: "record";
			readonly next: number;
			readonly cells: readonly string[];
	  }
	| {
			readonly kind: "broken";
			/** Where the line after the broken one begins: nothing behind it is lost. */
			readonly next: number;
			readonly reason: BrokenLine;
	  }
	/** The text ends before the record does. */
	| { readonly kind: "unfinished" };

/** How the text is cut. */
export interface Cutting {
	readonly delimiter: string;
	/** Cells of the heading; undefined while it is being read. */
	readonly width: number | undefined;
	/** Nothing follows the text. */
	readonly isLast: boolean;
}

/** Cuts the record that begins at `from`. A record that does not hold is one broken line, and the next begins after it. */
export function cutAt(text: string, from: number, how: Cutting): Cut {
	const line = lineAt(text, from, how.isLast);
	if (!line)
		return text.length - from > longestRecord
			? { kind: "broken", next: text.length, reason: "line_too_long" }
			: { kind: "unfinished" };
	const { next } = line;
	const plain = text.slice(from, line.end);
	if (plain.length > longestRecord)
		return { kind: "broken", next, reason: "line_too_long" };
	if (/^[ \t]*$/.test(plain)) return { kind: "blank", next };
	if (!plain.includes('"'))
		return measured(plain.split(how.delimiter), next, next, how);
	const cut = cutQuoted(text, from, how);
	if (cut === "unfinished")
		return text.length - from > longestRecord
			? { kind: "broken", next, reason: "open_quote" }
			: { kind: "unfinished" };
	if (typeof cut === "string") return { kind: "broken", next, reason: cut };
	if (cut.next === next) return measured(cut.cells, next, next, how);
	const widths = plainWidths(text.slice(from, cut.next), how.delimiter);
	const isRow = (width: number) => width > 1 && width === how.width;
	if (widths.every(isRow))
		return { kind: "broken", next, reason: "lines_run_together" };
	return measured(
		cut.cells,
		cut.next,
		widths.some(isRow) ? next : cut.next,
		how,
	);
}

const lineEnd = /\r\n?|\n/g;

function lineAt(
	text: string,
	from: number,
	isLast: boolean,
): { end: number; next: number } | undefined {
	lineEnd.lastIndex = from;
	const found = lineEnd.exec(text);
	const isWhole =
		found && (isLast || found[0] !== "\r" || lineEnd.lastIndex < text.length);
	if (isWhole) return { end: found.index, next: lineEnd.lastIndex };
	return isLast ? { end: text.length, next: text.length } : undefined;
}

/** Empty cells behind the last heading are passed over, as spreadsheets leave them. */
function measured(
	cells: readonly string[],
	next: number,
	nextIfBroken: number,
	{ width = cells.length }: Cutting,
): Cut {
	if (cells.length === width) return { kind: "record", next, cells };
	if (cells.length < width)
		return { kind: "broken", next: nextIfBroken, reason: "too_few_cells" };
	return cells.slice(width).every((cell) => cell === "")
		? { kind: "record", next, cells: cells.slice(0, width) }
		: { kind: "broken", next: nextIfBroken, reason: "too_many_cells" };
}

/**
 * Cells of each line of a record if its quotes are only signs.
 *
 * Where each line is a whole row, they are far likelier rows with a stray quote each than one row with a line
 * end in a cell; and no row must vanish in another.
 */
function plainWidths(record: string, delimiter: string): number[] {
	return record
		.split(/\r\n?|\n/)
		.filter((line) => line !== "")
		.map((line) => line.split(delimiter).length);
}

function cutQuoted(
	text: string,
	from: number,
	{ delimiter, isLast }: Cutting,
): { cells: string[]; next: number } | "unfinished" | BrokenLine {
	const cells: string[] = [];
	for (let at = from; ; ) {
		const opening = text[at] === " " ? at + 1 : at;
		const cell =
			text[opening] === '"'
				? quotedCell(text, opening + 1, isLast)
				: { text: undefined, end: unquotedEnd(text, at, delimiter) };
		if (typeof cell === "string") return cell;
		cells.push(cell.text ?? text.slice(at, cell.end));
		const sign = text[cell.end];
		if (sign === undefined)
			return isLast ? { cells, next: text.length } : "unfinished";
		if (sign === delimiter) at = cell.end + 1;
		else if (sign === "\n") return { cells, next: cell.end + 1 };
		else if (sign === "\r")
			return {
				cells,
				next: cell.end + (text[cell.end + 1] === "\n" ? 2 : 1),
			};
		else return "text_after_quote";
	}
}

function quotedCell(
	text: string,
	from: number,
	isLast: boolean,
): { text: string; end: number } | "unfinished" | "open_quote" {
	let cell = "";
	for (let at = from; ; ) {
		const quote = text.indexOf('"', at);
		if (quote < 0) return isLast ? "open_quote" : "unfinished";
		cell += text.slice(at, quote);
		if (text[quote + 1] !== '"')
			return { text: cell, end: past(text, quote + 1, " ") };
		cell += '"';
		at = quote + 2;
	}
}

function unquotedEnd(text: string, from: number, delimiter: string): number {
	let end = from;
	while (end < text.length) {
		const sign = text[end];
		if (sign === delimiter || sign === "\n" || sign === "\r") break;
		end += 1;
	}
	return end;
}

function past(text: string, from: number, blank: string): number {
	let at = from;
	while (text[at] === blank) at += 1;
	return at;
}
