// Formulas in the rows of a table: counted by column, and refused unless they are totals or the layout takes them.
import { Fault } from "../../faults.ts";
import { columnName } from "./cells.ts";
import type { SheetRow } from "./sheet-rows.ts";

interface Met {
	count: number;
	/** The first cell, "C2". */
	readonly first: string;
}

/** Keeps account of the formulas of one sheet. */
export class FormulaLedger {
	readonly #sheet: string;
	readonly #taken: "last value" | undefined;
	readonly #columns = new Map<number, Met>();
	readonly #empty = new Map<number, Met>();
	#totals = 0;

	/** @param sheet  workbook and sheet, as they are called in a fault */
	constructor(sheet: string, taken: "last value" | undefined) {
		this.#sheet = sheet;
		this.#taken = taken;
	}

	/**
	 * Notes the formulas of a row, within the columns that have a heading.
	 *
	 * A row of nothing but sums of their own columns and a word before them is a total and no claim: its figures are
	 * passed on, for whoever knows totals.
	 */
	take({ row, cells, formulas }: SheetRow, width: number): void {
		const within = formulas.filter(({ place }) => place < width);
		const values = cells.filter(
			(cell, place) =>
				cell.trim() !== "" && !formulas.some((each) => each.place === place),
		);
		if (within.every(({ isTotal }) => isTotal) && values.length < 2) {
			this.#totals += within.length > 0 ? 1 : 0;
			return;
		}
		for (const { place, hasValue } of within) {
			count(this.#columns, place, row);
			if (!hasValue) count(this.#empty, place, row);
		}
	}

	/** @throws Fault where a formula stands in place of a value, naming the columns and their first cells */
	refuse(headings: readonly string[]): void {
		const isTaken = this.#taken !== undefined;
		const met = isTaken ? this.#empty : this.#columns;
		if (met.size === 0) return;
		throw new Fault(
			isTaken
				? `${this.#sheet} has formulas that were never calculated: ${named(met, headings)}`
				: `${this.#sheet} has formulas where values must stand: ${named(met, headings)}`,
			{
				remedy: isTaken
					? "Open it in a spreadsheet program and save it again."
					: 'Copy the sheet, paste it as values only (in Norwegian: Lim inn utvalg, Verdier) and save that; or say "formulas": "last value" in a layout, to take what was last calculated.',
			},
		);
	}

	remarks(): string[] {
		const formulas = [...this.#columns.values()].reduce(
			(sum, each) => sum + each.count,
			0,
		);
		return [
			formulas > 0
				? `${formulas} formulas are read by the value they were last calculated to, as the layout says`
				: "",
			this.#totals > 0
				? `${this.#totals} ${this.#totals === 1 ? "row sums" : "rows sum"} the columns and is read as a total`
				: "",
		];
	}
}

function count(columns: Map<number, Met>, place: number, row: number): void {
	const met = columns.get(place);
	if (met) met.count += 1;
	else columns.set(place, { count: 1, first: `${columnName(place)}${row}` });
}

function named(
	columns: ReadonlyMap<number, Met>,
	headings: readonly string[],
): string {
	return [...columns]
		.map(
			([place, { count: cells, first }]) =>
				`${cells} in column ${columnName(place)} "${headings[place] ?? ""}" (first in ${first})`,
		)
		.join(", ");
}
