// The rows of one sheet, cell by cell as they are read: values as text, and where formulas stand instead of values.
import { Fault } from "../../faults.ts";
import { columnName, numberIn, placeOf, sumsItsColumn } from "./cells.ts";
import { longestRecord } from "./lines.ts";
import { CellText, type TextStore } from "./shared-strings.ts";
import type { XmlListener } from "./xml.ts";

export interface SheetRow {
	/** As the spreadsheet numbers it. */
	readonly row: number;
	readonly cells: readonly string[];
	readonly formulas: readonly FormulaCell[];
}

export interface FormulaCell {
	/** Place of its column, counted from 0. */
	readonly place: number;
	/** It sums, counts or averages the cells of its own column. */
	readonly isTotal: boolean;
	/** The spreadsheet program left a value beside it. */
	readonly hasValue: boolean;
}

/** What the cells of a sheet point to. */
export interface CellMeaning {
	/** Workbook and sheet, as they are called in a fault. */
	readonly shownAs: string;
	readonly texts: TextStore;
	readonly isDayStyle: readonly boolean[];
	readonly isFrom1904: boolean;
}

/** A sheet has no more rows and columns than this. */
const lastRow = 1_048_576;
const lastColumn = 16_384;

/** Listens to the XML of a sheet; whoever reads it takes the rows that are whole. */
export class SheetListener implements XmlListener {
	readonly #meaning: CellMeaning;
	readonly #inline: CellText;
	#rows: SheetRow[] = [];
	#row = 0;
	#length = 0;
	#cells: string[] = [];
	#formulas: FormulaCell[] = [];
	#totals = new Set<string>();
	#place = -1;
	#type = "n";
	#style = 0;
	#value = "";
	#formula: string | undefined;
	#shared: string | undefined;
	#inside: "v" | "f" | undefined;

	constructor(meaning: CellMeaning) {
		this.#meaning = meaning;
		this.#inline = new CellText(meaning.shownAs);
	}

	/** The rows that came since the last call. */
	take(): SheetRow[] {
		const rows = this.#rows;
		this.#rows = [];
		return rows;
	}

	open(name: string, attributes: Readonly<Record<string, string>>): void {
		switch (name) {
			case "row":
				this.#openRow(attributes.r);
				break;
			case "c":
				this.#openCell(attributes);
				break;
			case "f":
				this.#formula = "";
				this.#shared = attributes.t === "shared" ? attributes.si : undefined;
				this.#inside = "f";
				break;
			case "v":
				this.#inside = "v";
				break;
			default:
				this.#inline.open(name);
		}
	}

	text(piece: string): void {
		if (this.#inside === "v") this.#value += piece;
		else if (this.#inside === "f") this.#formula += piece;
		else this.#inline.take(piece);
		this.#length += this.#inside ? piece.length : 0;
		if (this.#length > longestRecord) throw this.#tooLong();
	}

	close(name: string): void {
		this.#inside = undefined;
		if (name === "c") this.#closeCell();
		else if (name === "row")
			this.#rows.push({
				row: this.#row,
				cells: this.#cells,
				formulas: this.#formulas,
			});
		else this.#inline.close(name);
	}

	#openRow(stated: string | undefined): void {
		const number = stated === undefined ? this.#row + 1 : Number(stated);
		if (!Number.isInteger(number) || number <= this.#row || number > lastRow)
			throw this.#fault(`has a row numbered ${stated} after row ${this.#row}`);
		this.#row = number;
		this.#cells = [];
		this.#formulas = [];
		this.#place = -1;
		this.#length = 0;
	}

	#openCell({ r, t = "n", s = "0" }: Readonly<Record<string, string>>): void {
		const place = r === undefined ? this.#place + 1 : placeOf(r);
		if (!(place > this.#place && place < lastColumn))
			throw this.#fault(`has a cell ${r} out of its order`);
		this.#place = place;
		this.#type = t;
		this.#style = Number(s);
		this.#value = "";
		this.#formula = undefined;
		this.#shared = undefined;
	}

	#closeCell(): void {
		const inline = this.#inline.end();
		const text = this.#text(inline);
		while (this.#cells.length < this.#place) this.#cells.push("");
		this.#cells.push(text);
		this.#length += text.length;
		if (this.#length > longestRecord) throw this.#tooLong();
		if (this.#formula === undefined) return;
		this.#formulas.push({
			place: this.#place,
			isTotal: this.#isTotal(this.#formula),
			hasValue: this.#value !== "",
		});
	}

	/** A formula that is shared is written once, and others point to it. */
	#isTotal(formula: string): boolean {
		const shared = this.#shared;
		if (shared !== undefined && formula === "") return this.#totals.has(shared);
		const isTotal = sumsItsColumn(formula, columnName(this.#place));
		if (shared !== undefined && isTotal) this.#totals.add(shared);
		return isTotal;
	}

	#text(inline: string): string {
		const value = this.#value;
		switch (this.#type) {
			case "inlineStr":
				return inline;
			case "s":
				return value === "" ? "" : this.#sharedText(value);
			case "b":
				return value === "" ? "" : String(value === "1");
			case "d":
				return value.slice(0, 10);
			case "n":
				return value === ""
					? ""
					: numberIn(value, {
							isDay: this.#meaning.isDayStyle[this.#style] ?? false,
							isFrom1904: this.#meaning.isFrom1904,
						});
			default:
				return value;
		}
	}

	#sharedText(value: string): string {
		const text = this.#meaning.texts.at(Number(value));
		if (text !== undefined) return text;
		throw this.#fault(
			`points in cell ${columnName(this.#place)}${this.#row} to a text that is not there`,
		);
	}

	#tooLong(): Fault {
		return this.#fault(
			`has more than ${longestRecord} letters in row ${this.#row}`,
		);
	}

	#fault(problem: string): Fault {
		return new Fault(`${this.#meaning.shownAs} ${problem}`, {
			remedy:
				"Open it in a spreadsheet program and save it as .xlsx again, or as CSV.",
		});
	}
}
