// The sheet of one tape: rejected rows first, then doubtful ones, with the cells marked that a person should look at.
import { setImmediate } from "node:timers/promises";
import type { MendingLine, MendingSheet } from "../result/quality.ts";
import { pageSetup } from "./page-setup.ts";
import { qualityStyles, typeFormats, typeWidths } from "./quality-style.ts";
import { type QualityTelling, reasonOf, remedyOf } from "./quality-words.ts";
import {
	addStreamedSheet,
	type StreamedSheet,
	type StreamedWorkbook,
	type WrittenCell,
	type WrittenRow,
} from "./spreadsheet.ts";

/** A spreadsheet program draws each note when it opens the file: many thousands make it slow. */
export const linesWithNotes = 2_000;

/** Cells before our own columns: file, row, decision, what is wrong. */
const ahead = 4;

/** Where the codes of each column stand: "claims.claim_type" to a range. */
export type CodeRanges = ReadonlyMap<string, string>;

/** @param limit  the first so many rejected rows */
export async function writeMendingSheet(
	workbook: StreamedWorkbook,
	telling: QualityTelling,
	mending: MendingSheet,
	limit: number,
	codes: CodeRanges,
): Promise<void> {
	const sheet = addStreamedSheet(workbook, mending.tape, {
		views: [{ state: "frozen", xSplit: ahead - 1, ySplit: 1 }],
		pageSetup: pageSetup(1, ahead + mending.columns.length, false),
	});
	setColumns(sheet, telling, mending);
	let written = 0;
	for await (const line of mending.lines(limit)) {
		written += 1;
		const row = sheet.addRow(valuesOf(telling, mending, line));
		markLine(row, telling, mending, line, written <= linesWithNotes);
		row.commit();
		// Lets the file take up what was written, which would else wait in memory.
		if (written % 200 === 0) await setImmediate();
	}
	addLists(sheet, telling, mending, codes, written + 1);
	sheet.autoFilter = {
		from: { row: 1, column: 1 },
		to: { row: written + 1, column: ahead + mending.columns.length },
	};
	sheet.commit();
}

function setColumns(
	sheet: StreamedSheet,
	{ quality: { keys } }: QualityTelling,
	{ columns }: MendingSheet,
): void {
	const widths = [20, 11, 12, 60];
	for (const [place, width] of widths.entries())
		sheet.getColumn(place + 1).width = width;
	for (const [place, { name, type }] of columns.entries()) {
		const column = sheet.getColumn(ahead + place + 1);
		column.width = Math.max(typeWidths[type] ?? 18, name.length + 4);
		column.numFmt = typeFormats[type] ?? "@";
	}
	sheet.getColumn(ahead + columns.length + 1).hidden = true;
	const headings = sheet.addRow([
		keys.file,
		keys.row,
		keys.decision,
		keys.wrong,
		...columns.map(({ name }) => name),
		keys.written,
	]);
	headings.eachCell((cell) => {
		cell.style = { ...qualityStyles.heading, numFmt: "@" };
	});
	headings.commit();
}

type Value = string | number | Date | null;

function valuesOf(
	telling: QualityTelling,
	mending: MendingSheet,
	{ file, row, cells, marks, asWritten }: MendingLine,
): Value[] {
	const wrong = marks.map((mark) =>
		reasonOf(telling, mark, typeIn(mending, mark.column)),
	);
	return [
		file,
		row,
		null,
		wrong.join("; "),
		...cells.map((cell) =>
			cell !== null && typeof cell === "object"
				? new Date(`${cell.day}T00:00:00Z`)
				: cell,
		),
		asWritten,
	];
}

function typeIn(
	{ columns }: MendingSheet,
	column: string | null,
): string | undefined {
	return columns.find(({ name }) => name === column)?.type;
}

/** Colours the cells that are wrong, and says in a note why and what to do. */
function markLine(
	row: WrittenRow,
	telling: QualityTelling,
	mending: MendingSheet,
	line: MendingLine,
	hasNotes: boolean,
): void {
	for (const key of [1, 2]) paint(row.getCell(key), qualityStyles.key);
	const style = line.isRejected ? qualityStyles.faulty : qualityStyles.doubtful;
	const notes = new Map<number, string[]>();
	for (const mark of line.marks) {
		const place = mending.columns.findIndex(({ name }) => name === mark.column);
		const at = place < 0 ? ahead : ahead + place + 1;
		const type = typeIn(mending, mark.column);
		const note = `${reasonOf(telling, mark, type)}. ${remedyOf(telling, mark.code, type)}`;
		notes.set(at, [...(notes.get(at) ?? []), note]);
		if (place < 0) paintLine(row, mending, style);
	}
	for (const [at, each] of notes) {
		paint(row.getCell(at), style);
		if (hasNotes) row.getCell(at).note = each.join("\n");
	}
}

type Style = Partial<WrittenCell["style"]>;

/** The number format of the column stays, so that a day that is typed in shows as one. */
function paint(cell: WrittenCell, style: Style): void {
	cell.style = { ...cell.style, ...style };
}

/** What is wrong with no cell in particular is wrong with the line. */
function paintLine(
	row: WrittenRow,
	{ columns }: MendingSheet,
	style: Style,
): void {
	for (const place of columns.keys())
		paint(row.getCell(ahead + place + 1), style);
}

/** Lists to choose from: decisions, codes, yes and no. */
function addLists(
	sheet: StreamedSheet,
	{ quality: { decisions }, language }: QualityTelling,
	{ tape, columns }: MendingSheet,
	codes: CodeRanges,
	lastRow: number,
): void {
	const words = language === "nb" ? 1 : 0;
	const list = (at: number, values: string) =>
		sheet.dataValidations.add(
			`${sheet.getColumn(at).letter}2:${sheet.getColumn(at).letter}${Math.max(lastRow, 2)}`,
			{ type: "list", allowBlank: true, formulae: [values] },
		);
	list(3, `"${decisions.correct[words]},${decisions.leaveOut[words]}"`);
	for (const [place, { name, type }] of columns.entries()) {
		const range = codes.get(`${tape}.${name}`);
		if (range) list(ahead + place + 1, range);
		else if (type === "boolean")
			list(ahead + place + 1, words ? '"ja,nei"' : '"yes,no"');
	}
}
