// A sheet of the workbook before it is written: words, cells and where they stand. Knows no spreadsheet library.
import type { Column, Table } from "../../reports/portfolio/sheets.ts";
import type { ChartName, Texts } from "../../reports/portfolio/texts.ts";
import { dayNumber } from "../dates.ts";
import { dash, type Figure, type Telling, valueAt } from "./figure.ts";
import type { Kind } from "./format.ts";
import { cellFigure, rowPaths } from "./rows.ts";
import { translated } from "./said.ts";

export interface Cell {
	/** Text is text, whatever it starts with; days are day numbers of the spreadsheet. */
	readonly value: string | number;
	readonly kind: Kind | "factor" | "heading";
	/** Live in the workbook; `value` is then what it gave when the workbook was made. */
	readonly formula?: string;
	/** A name that formulas may use for the cell. */
	readonly name?: string;
	/** A reader may write another value here, and the formulas follow. */
	readonly isInput?: true;
}

/** Cells that formulas call by one name: columns from 1, rows of the table from 0. */
export interface NamedCells {
	readonly name: string;
	readonly columns: readonly [first: number, last: number];
	readonly rows: readonly [first: number, last: number];
	/** Counted from the first row above the table instead. */
	readonly isAbove?: true;
}

export type Row = readonly (Cell | undefined)[];

export interface Heading {
	readonly text: string;
	readonly kind: Kind;
	/** In characters, where what stands above the table needs more than the table. */
	readonly width?: number;
}

export interface Sheet {
	readonly name: keyof Texts["sheets"];
	/** Stands between the sheet's title and its table. */
	readonly intro: readonly Row[];
	readonly headings: readonly Heading[];
	readonly rows: readonly Row[];
	readonly picture?: {
		readonly chart: ChartName;
		readonly at: "below" | "beside";
	};
	/** Rows to show red: those where a column, counted from 0, says this word. */
	readonly redWhere?: { readonly column: number; readonly says: string };
	readonly named?: readonly NamedCells[];
	/** Long sentences above the table make a frozen heading useless. */
	readonly isFree?: boolean;
}

export const text = (value: string): Cell => ({ value, kind: "text" });

export const headingCell = (value: string): Cell => ({
	value,
	kind: "heading",
});

/** A cell that counts; what it shows before a recalculation is worked out by the run's own functions. */
export function live(
	kind: Cell["kind"],
	formula: string,
	value: number | string | null,
	name?: string,
): Cell {
	const shown = value ?? dash;
	return name === undefined
		? { value: shown, kind, formula }
		: { value: shown, kind, formula, name };
}

/** All rows of a table as cells. */
export function tableRows(telling: Telling, table: Table): Row[] {
	return rowPaths(telling.result, table.rows).map((row) =>
		table.columns.map((column) => {
			const figure = cellFigure(telling, row, column);
			return figure && figureCell(telling, figure);
		}),
	);
}

export function tableHeadings(telling: Telling, table: Table): Heading[] {
	return table.columns.map((column) => heading(telling, column));
}

export function heading(
	{ texts }: Telling,
	{ name, kind, heading: own }: Pick<Column, "name" | "kind" | "heading">,
): Heading {
	return { text: own ?? texts.columns[name][0], kind };
}

/** A figure as a number where it is one, so that the spreadsheet can count with it. */
export function figureCell(telling: Telling, figure: Figure): Cell {
	const value = valueAt(telling.result, figure.path);
	if (figure.isMissing) return { value: dash, kind: figure.kind };
	if (figure.path.endsWith(".says"))
		return text(translated(telling, figure.path) ?? figure.text);
	if (figure.kind === "text" || figure.kind === "label")
		return { value: figure.text, kind: figure.kind };
	if (figure.kind === "day") return day(figure, String(value));
	if (figure.kind === "month")
		return day(figure, `${String(value).slice(0, 7)}-01`);
	return { value: Number(value), kind: figure.kind };
}

const spreadsheetEpoch = dayNumber("1899-12-30");

const day = ({ kind }: Figure, calendarDay: string): Cell => ({
	value: dayNumber(calendarDay) - spreadsheetEpoch,
	kind,
});
