// rejects.xlsx: the rows to mend, which can be loaded again when they are mended, and the quality of the files beside them.
import { mostRejectedRows, type Quality } from "../result/quality.ts";
import type { Language } from "./format.ts";
import { codeRanges, writeCodes } from "./quality-codes.ts";
import { writeMendingSheet } from "./quality-mending-sheet.ts";
import { writeReadMe } from "./quality-read-me.ts";
import { writeCompleteness, writeFindings } from "./quality-tables.ts";
import { qualityTelling } from "./quality-words.ts";
import { finishWorkbook, streamedWorkbook } from "./spreadsheet.ts";

/** No day of any run: the same rows give the same bytes. */
const made = new Date(Date.UTC(2000, 0, 1));

export interface RejectsWorkbook {
	readonly language: Language;
	/** The first so many rejected rows of each tape; the first sheet says what was cut. */
	readonly mostRows?: number;
}

/** Writes the workbook while the rows are read: no more than a batch of them is in memory. */
export async function writeRejectsWorkbook(
	quality: Quality,
	file: string,
	{ language, mostRows = mostRejectedRows }: RejectsWorkbook,
): Promise<void> {
	const telling = qualityTelling(quality, language);
	const workbook = streamedWorkbook(file, { made });
	writeReadMe(workbook, telling, mostRows);
	const codes = codeRanges(telling);
	for (const sheet of quality.sheets)
		await writeMendingSheet(workbook, telling, sheet, mostRows, codes);
	writeFindings(workbook, telling);
	writeCompleteness(workbook, telling);
	writeCodes(workbook, telling);
	await finishWorkbook(workbook, file);
}
