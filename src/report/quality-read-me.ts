// The first sheet: what the workbook is, how rows are mended, what the colours mean, how to load again.
import { filled } from "../../reports/quality/texts.ts";
import { linesWithNotes } from "./quality-mending-sheet.ts";
import { qualityStyles } from "./quality-style.ts";
import type { QualityTelling } from "./quality-words.ts";
import {
	addStreamedSheet,
	type StreamedSheet,
	type StreamedWorkbook,
} from "./spreadsheet.ts";

const width = 110;

/** @param limit  the most rejected rows that a sheet shows */
export function writeReadMe(
	workbook: StreamedWorkbook,
	telling: QualityTelling,
	limit: number,
): void {
	const { texts, quality } = telling;
	const sheet = addStreamedSheet(workbook, texts.sheets.readMe, {
		views: [{ showGridLines: false }],
		pageSetup: { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
	});
	sheet.getColumn(1).width = 4;
	sheet.getColumn(2).width = width;
	const rejected = quality.sheets.reduce(
		(sum, { rejectedRows }) => sum + rejectedRows,
		0,
	);
	const each = quality.sheets
		.map(({ tape, rejectedRows }) => `${tape} ${rejectedRows}`)
		.join(", ");
	say(sheet, texts.title, qualityStyles.title);
	if (quality.sheets.length === 0) say(sheet, texts.nothing);
	else {
		say(sheet, filled(texts.of, { rejected, each }), qualityStyles.note);
		sheet.addRow([]);
		sayHowToMend(sheet, telling, limit);
	}
	sheet.commit();
}

function sayHowToMend(
	sheet: StreamedSheet,
	{ texts, quality }: QualityTelling,
	limit: number,
): void {
	for (const { tape, rejectedRows } of quality.sheets) {
		if (rejectedRows <= limit) continue;
		const counts = { tape, shown: limit, rows: rejectedRows };
		say(sheet, filled(texts.cut, counts), qualityStyles.strong);
	}
	for (const [place, step] of texts.steps.entries()) {
		const row = sheet.addRow([place + 1, step]);
		row.getCell(1).alignment = { vertical: "top", horizontal: "right" };
		wrap(row.getCell(2), step);
	}
	say(sheet, texts.command, qualityStyles.command);
	say(sheet, texts.again);
	sheet.addRow([]);
	say(sheet, texts.colours, qualityStyles.strong);
	for (const [style, words] of [
		[qualityStyles.faulty, texts.red],
		[qualityStyles.doubtful, texts.yellow],
	] as const) {
		const row = sheet.addRow([null, words]);
		Object.assign(row.getCell(1), style);
	}
	sheet.addRow([]);
	say(sheet, filled(texts.someDoubts, { rows: quality.rowsOfADoubt }));
	say(sheet, filled(texts.fewNotes, { notes: linesWithNotes }));
	say(sheet, texts.personal);
}

function say(sheet: StreamedSheet, words: string, style: object = {}): void {
	const row = sheet.addRow([null, words]);
	Object.assign(row.getCell(2), style);
	if (Object.keys(style).length === 0) wrap(row.getCell(2), words);
}

/** A spreadsheet does not make room for wrapped words by itself everywhere. */
function wrap(cell: ReturnType<StreamedSheet["getCell"]>, words: string): void {
	cell.alignment = { wrapText: true, vertical: "top" };
	const lines = Math.ceil(words.length / (width - 5));
	cell.worksheet.getRow(Number(cell.row)).height = 15 * lines + 3;
}
