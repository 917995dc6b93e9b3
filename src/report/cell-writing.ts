// One row of cells as the spreadsheet library takes them: values, formulas, formats, names.
import { alignmentOf, numberFormat, styles } from "./cell-style.ts";
import type { Language } from "./format.ts";
import type { Cell, Row } from "./sheet.ts";
import type { WrittenCell, WrittenRow } from "./spreadsheet.ts";

export function writeRow(
	written: WrittenRow,
	row: Row,
	language: Language,
): void {
	row.forEach((cell, index) => {
		const isAfterNumber = isToTheRight(row[index - 1]);
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
	const format = numberFormat(cell.kind, language, cell.value);
	if (format) written.numFmt = format;
	if (cell.kind === "heading") written.font = styles.heading.font;
	const alignment = alignmentOf(cell, isAfterNumber);
	if (alignment) written.alignment = alignment;
	if (cell.name) written.addName(cell.name);
	if (cell.isInput) Object.assign(written, styles.input);
}

/** Numbers, and the dash of one that is missing. */
const isToTheRight = (cell: Cell | undefined): boolean =>
	cell !== undefined &&
	(typeof cell.value === "number" ||
		alignmentOf(cell, false)?.horizontal === "right");
