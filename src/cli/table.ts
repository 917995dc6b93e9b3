// Rows as aligned text, as wide as a terminal allows; a number is never cut.
import { styleText } from "node:util";

export interface TableColumn {
	readonly name: string;
	/** Text may be cut; numbers stand to the right, and they and days are always whole. */
	readonly kind: "text" | "number" | "day";
}

export interface TableStyle {
	/** How many characters a line may have; Infinity when nothing need be cut. */
	readonly width: number;
	/** What stands for NULL. */
	readonly nothing: string;
	readonly hasColour: boolean;
}

export interface TableLayout {
	/** The columns that fit; the others are left out, last ones first. */
	readonly columns: readonly (TableColumn & { readonly width: number })[];
	readonly leftOut: readonly string[];
	readonly style: TableStyle;
}

type Cells = readonly (string | null)[];

const gap = "  ";
const narrowest = 8;

/** Decides how wide each column is, from the first rows of a table. */
export function tableLayout(
	columns: readonly TableColumn[],
	rows: readonly Cells[],
	style: TableStyle,
): TableLayout {
	const bounds = columns.map((column, at) => boundsOf(column, at, rows, style));
	let shown = bounds.length;
	while (shown > 1 && totalWidth(bounds.slice(0, shown), 0) > style.width)
		shown -= 1;
	const kept = bounds.slice(0, shown);
	let cap = Math.max(0, ...kept.map(({ widest }) => widest));
	while (cap > narrowest && totalWidth(kept, cap) > style.width) cap -= 1;
	return {
		columns: kept.map((bound) => ({ ...bound, width: widthAt(bound, cap) })),
		leftOut: columns.slice(shown).map(({ name }) => name),
		style,
	};
}

/** The names of the columns, and the line under them. */
export function headerLines({ columns, style }: TableLayout): string[] {
	const names = columns.map((column) =>
		padded(cut(printable(column.name), column.width), column),
	);
	const rules = columns.map(({ width }) => "─".repeat(width));
	return [
		styled("bold", names.join(gap).trimEnd(), style),
		styled("dim", rules.join(gap), style),
	];
}

/** One row as a line. */
export function rowLine(cells: Cells, { columns, style }: TableLayout): string {
	const texts = columns.map((column, at) => {
		const cell = cells[at] ?? null;
		const text = padded(cellText(cell, column, style), column);
		return cell === null ? styled("dim", text, style) : text;
	});
	return texts.join(gap).trimEnd();
}

/** Text that stays on its line and cannot steer a terminal. */
export function printable(text: string): string {
	return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, (mark) =>
		mark > "\xff"
			? `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`
			: (escapes[mark] ??
				`\\x${mark.charCodeAt(0).toString(16).padStart(2, "0")}`),
	);
}

const escapes: Readonly<Record<string, string>> = {
	"\n": "\\n",
	"\r": "\\r",
	"\t": "\\t",
};

interface Bounds extends TableColumn {
	readonly widest: number;
	readonly least: number;
}

function boundsOf(
	column: TableColumn,
	at: number,
	rows: readonly Cells[],
	style: TableStyle,
): Bounds {
	const name = lengthOf(printable(column.name));
	const cells = rows.reduce(
		(widest, row) =>
			Math.max(widest, lengthOf(shownText(row[at] ?? null, style))),
		0,
	);
	const widest = Math.max(name, cells);
	const least = Math.min(widest, narrowest);
	return {
		...column,
		widest,
		least: column.kind === "text" ? least : Math.max(cells, least),
	};
}

function widthAt({ widest, least }: Bounds, cap: number): number {
	return Math.max(least, Math.min(widest, cap));
}

function totalWidth(bounds: readonly Bounds[], cap: number): number {
	const widths = bounds.map((bound) => widthAt(bound, cap));
	return widths.reduce(
		(sum, width) => sum + width + gap.length,
		gap.length * -1,
	);
}

function shownText(cell: string | null, style: TableStyle): string {
	return cell === null ? style.nothing : printable(cell);
}

// A row that comes after the widths were set may be wider than its column.
function cellText(
	cell: string | null,
	{ kind, width }: TableColumn & { width: number },
	style: TableStyle,
): string {
	const text = shownText(cell, style);
	return kind === "text" && Number.isFinite(style.width)
		? cut(text, width)
		: text;
}

function cut(text: string, width: number): string {
	const letters = [...text];
	return letters.length > width
		? `${letters.slice(0, width - 1).join("")}…`
		: text;
}

function padded(
	text: string,
	{ kind, width }: TableColumn & { width: number },
): string {
	const space = " ".repeat(Math.max(0, width - lengthOf(text)));
	return kind === "number" ? space + text : text + space;
}

function lengthOf(text: string): number {
	return [...text].length;
}

function styled(
	format: "bold" | "dim",
	text: string,
	{ hasColour }: TableStyle,
): string {
	return hasColour ? styleText(format, text, { validateStream: false }) : text;
}
