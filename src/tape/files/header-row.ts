// Which row holds the headings: titles, report names and "Utskrift per …" may stand above them.
import { tapes } from "../columns.ts";
import { plainName } from "../mapping/mapping.ts";
import { synonyms } from "../mapping/synonyms.ts";

/** One of the first records of a file or sheet, with its row as a spreadsheet counts it; blank ones may be left out. */
export interface NumberedRecord {
	readonly row: number;
	readonly cells: readonly string[];
}

export interface HeaderRow extends NumberedRecord {
	/** Headings that we know by name. */
	readonly known: number;
	/** Rows above it that are not blank: titles, passed over. */
	readonly titles: number;
	readonly says: { readonly en: string; readonly nb: string };
}

interface Candidate extends NumberedRecord {
	readonly filled: number;
	/** Cells that look like an amount, a day or a number. */
	readonly values: number;
	/** Cells that are a heading we know. */
	readonly known: number;
}

/** Of the most cells filled in any row, the share that a row of headings fills at least. */
const leastFilled = 0.6;

/**
 * Finds the row of headings among the first records: words and not values, in nearly as many cells as the rows below.
 *
 * The first such row is taken, unless a later one is fuller or holds more headings that we know. Headings over two
 * rows are not put together: the fuller row is taken, and the other is a title.
 *
 * @returns undefined when every record is blank
 */
export function headerRowIn(
	records: readonly NumberedRecord[],
): HeaderRow | undefined {
	const filled = records.map(weighed).filter((record) => record.filled > 0);
	const [first] = filled;
	if (!first) return undefined;
	const most = Math.max(...filled.map((record) => record.filled));
	const best = filled
		.filter((record) => isLikely(record, most))
		.reduce<Candidate | undefined>(
			(one, other) => better(one, other, filled),
			undefined,
		);
	const { row, cells, known } = best ?? first;
	const titles = filled.filter((record) => record.row < row).length;
	return { row, cells, known, titles, says: saying(row, titles, known) };
}

function weighed({ row, cells }: NumberedRecord): Candidate {
	const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
	return {
		row,
		cells,
		filled: filled.length,
		values: filled.filter((cell) => value.test(cell)).length,
		known: new Set(filled.filter(isKnown).map(plainName)).size,
	};
}

const value = /^[-+(\u2212]?\d[\d\s.,:'\u2019/()-]*$/;

function isLikely({ cells, filled, values }: Candidate, most: number): boolean {
	return (
		filled >= most * leastFilled &&
		values * 2 < filled &&
		!cells.some((cell) => /[;\t|]/.test(cell))
	);
}

function better(
	best: Candidate | undefined,
	next: Candidate,
	records: readonly Candidate[],
): Candidate {
	if (!best) return next;
	const isFuller =
		next.filled > best.filled &&
		next.known >= best.known &&
		isFollowed(next, records);
	return next.values === 0 && (isFuller || next.known >= best.known + 2)
		? next
		: best;
}

/** Below headings most rows have as many cells, and some hold values. */
function isFollowed(
	{ row, cells }: Candidate,
	records: readonly Candidate[],
): boolean {
	const below = records.filter((record) => record.row > row);
	const alike = below.filter((record) => record.cells.length === cells.length);
	return (
		alike.length * 2 > below.length && alike.some(({ values }) => values > 0)
	);
}

let names: ReadonlySet<string> | undefined;

/** Our own names and all their synonyms, of every tape. */
function isKnown(cell: string): boolean {
	names ??= new Set(
		[
			...Object.values(tapes).flatMap((columns) => Object.keys(columns)),
			...synonyms.map(({ heading }) => heading),
		].map(squeezed),
	);
	return names.has(squeezed(cell));
}

function squeezed(name: string): string {
	return plainName(name).replaceAll("_", "");
}

function saying(row: number, titles: number, known: number): HeaderRow["says"] {
	return {
		en: `headings in row ${row}: ${known} known names${titles > 0 ? `, ${titles} rows of titles above them passed over` : ""}`,
		nb: `overskrifter i rad ${row}: ${known} kjente navn${titles > 0 ? `, ${titles} rader med tittel over dem er forbigått` : ""}`,
	};
}
