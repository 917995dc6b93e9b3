// A sheet of an Excel workbook becomes CSV in the scratch folder, streamed, and only where its cells hold values.
import { basename } from "node:path";
import { Fault } from "../../faults.ts";
import { type CsvFile, layDown } from "./csv-file.ts";
import { FormulaLedger } from "./formulas.ts";
import { headerRowIn } from "./header-row.ts";
import { notChosen, onlyTable, type SheetShape } from "./sheet-choice.ts";
import type { SheetRow } from "./sheet-rows.ts";
import { type Workbook, withWorkbook } from "./workbook-file.ts";
import type { SheetPart, WorkbookParts } from "./workbook-parts.ts";

export interface WorkbookReading {
	/** Name of the sheet; found unaided when not given. */
	readonly sheet?: string | undefined;
	/** What the spreadsheet program last calculated is taken for a value. */
	readonly formulas?: "last value" | undefined;
	/** Row of the headings; found unaided when not given. */
	readonly headerRow?: number | undefined;
}

export interface SheetText {
	readonly sheet: string;
	readonly headings: readonly string[];
	/** What a person should know of how it was read. */
	readonly remarks: readonly string[];
}

/**
 * Writes one sheet of an .xlsx file as CSV without headings: the row as the spreadsheet numbers it, then the cells.
 *
 * Days are ISO; numbers have a decimal point and no decimals or at least four, so that none looks like a grouped amount.
 *
 * @throws Fault when the file is no sound workbook, has no such sheet or none that can be chosen, when the sheet is
 *   empty, or when formulas stand where values must
 */
export async function csvFromWorkbook(
	file: string,
	{ sheet, formulas, headerRow }: WorkbookReading,
	to: string,
	shownAs = basename(file),
): Promise<SheetText> {
	return await withWorkbook(file, shownAs, async (book) => {
		const { part, why } = await sheetOf(book, sheet, shownAs);
		const named = `${shownAs}: the sheet "${part.name}"`;
		const ledger = new FormulaLedger(named, formulas);
		const headings = await layDown(to, named, async (rows) => {
			const found = await writeRows(book.rows(part), rows, ledger, headerRow);
			ledger.refuse(found);
			return found;
		});
		if (headings.length === 0)
			throw new Fault(`${named} is empty`, {
				remedy: 'Say another under "sheet" in a layout.',
			});
		const remarks = [why, ...ledger.remarks(), ...remarksOn(book.parts)];
		return {
			sheet: part.name,
			headings,
			remarks: remarks.filter((remark) => remark !== ""),
		};
	});
}

/**
 * The sheets of a workbook with their rows and headings, for whoever must choose one.
 *
 * @param enough  rows after which no more are counted: all are read for a full count
 * @throws Fault for no workbook
 */
export async function sheetsOf(
	file: string,
	shownAs = basename(file),
	enough = Number.POSITIVE_INFINITY,
): Promise<readonly SheetShape[]> {
	return await withWorkbook(file, shownAs, (book) => book.shapes(enough));
}

async function sheetOf(
	book: Workbook,
	stated: string | undefined,
	shownAs: string,
): Promise<{ part: SheetPart; why: string }> {
	const { sheets } = book.parts;
	const visible = sheets.filter(({ isHidden }) => !isHidden);
	const [only] = visible;
	if (stated === undefined && only && visible.length === 1)
		return { part: only, why: "" };
	const chosen =
		stated === undefined
			? onlyTable(await book.shapes(1))
			: { name: stated, why: "" };
	const part = sheets.find(({ name }) => name === chosen?.name);
	if (chosen && part) return { part, why: chosen.why };
	throw notChosen(await book.shapes(), stated, shownAs);
}

/** How many rows are looked at to find the one of the headings. */
const firstRows = 50;

/** Returns the headings, none for an empty sheet; what stands above them is passed over. */
async function writeRows(
	rows: AsyncIterable<readonly SheetRow[]>,
	to: CsvFile,
	ledger: FormulaLedger,
	headerRow: number | undefined,
): Promise<readonly string[]> {
	let headings: readonly string[] = [];
	let first: SheetRow[] = [];
	const write = async (row: SheetRow) => {
		if (row.formulas.length > 0) ledger.take(row, headings.length);
		const cells = headings.map((_, place) => row.cells[place] ?? "");
		if (cells.some((cell) => cell.trim() !== "")) await to.add(row.row, cells);
	};
	const begin = async () => {
		const header = headerIn(first, headerRow);
		headings = headingsIn(header?.cells ?? []);
		for (const row of first) if (row.row > (header?.row ?? 0)) await write(row);
		first = [];
	};
	for await (const some of rows)
		for (const row of some) {
			if (headings.length > 0) await write(row);
			else if (first.push(row) === firstRows) await begin();
		}
	if (headings.length === 0) await begin();
	return headings;
}

/** The row that the layout states, else the one that looks like headings. */
function headerIn(
	rows: readonly SheetRow[],
	stated: number | undefined,
): Pick<SheetRow, "row" | "cells"> | undefined {
	return stated === undefined
		? headerRowIn(rows)
		: rows.find(({ row }) => row === stated);
}

function headingsIn(cells: readonly string[]): string[] {
	const headings = cells.map((cell) => cell.trim());
	const last = headings.findLastIndex((heading) => heading !== "");
	return headings.slice(0, last + 1);
}

function remarksOn({ hasMacros, hasLinks, sheets }: WorkbookParts): string[] {
	const hidden = sheets.filter(({ isHidden }) => isHidden).length;
	return [
		hasMacros ? "it holds macros, which are neither read nor run" : "",
		hasLinks ? "it points to other workbooks, which are not opened" : "",
		hidden > 0
			? `it has ${hidden} hidden ${hidden === 1 ? "sheet" : "sheets"}`
			: "",
	];
}
