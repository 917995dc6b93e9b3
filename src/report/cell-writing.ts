// One row of cells as the spreadsheet library takes them: values, formulas, formats, names.
import { numberFormat, styles, wordAlignment } from "./cell-style.ts";
import { dash } from "./figure.ts";
import type { Language } from "./format.ts";
import type { Cell, Row } from "./sheet.ts";
import type { WrittenCell, WrittenRow } from "./spreadsheet.ts";

export function writeRow(
	written: WrittenRow,
	row: Row,
	language: Language,
): void {
	row.forEach((cell, index) => {
		const isAfterNumber = typeof row[index - 1]?.value === "number";
		if (cell)
			writeCell(written.getCell(index + 1), cell, language, isAfterNumber);
	});
}

function writeCell(
	written: WrittenCell,
	cell: Cell,
	language: Language,
	isAfterNumber: boolean,
): void {
	// A string is stored as a string, never as a formula: what a seller names a segment runs nowhere.
	written.value = cell.formula
		? { formula: cell.formula, result: cell.value, date1904: false }
		: cell.value;
	const format = numberFormat(cell.kind, language);
	if (format) written.numFmt = format;
	if (cell.kind === "heading") written.font = styles.heading.font;
	const alignment =
		cell.formula && cell.value === dash
			? { horizontal: "right" as const }
			: wordAlignment(cell.kind, isAfterNumber);
	if (alignment) written.alignment = alignment;
	if (cell.name) written.addName(cell.name);
	if (cell.isInput) Object.assign(written, styles.input);
}
