// Writes the workbook: every sheet with its words, cells, rules and pictures.
import type { ChartName } from "../../reports/portfolio/texts.ts";
import { dayNumber } from "../dates.ts";
import type { Result } from "../result/result.ts";
import { headingStyle, styles } from "./cell-style.ts";
import { writeRow } from "./cell-writing.ts";
import { chart } from "./charts.ts";
import { drawing, panelWidths } from "./drawing.ts";
import { type Telling, tellingOf } from "./figure.ts";
import type { Language } from "./format.ts";
import { type OneSide, ofOneSide } from "./one-side.ts";
import { pageSetup } from "./page-setup.ts";
import { paper } from "./palette.ts";
import { pictureOf } from "./picture.ts";
import { picturePlace } from "./picture-place.ts";
import type { NamedCells, Sheet } from "./sheet.ts";
import { firstRowOf, headingRowOf, introRow, letterOf } from "./sheet-rows.ts";
import { columnWidth, headingHeight, sentenceHeight } from "./sheet-sizes.ts";
import {
	newWorkbook,
	saveWorkbook,
	type Workbook,
	type Worksheet,
} from "./spreadsheet.ts";
import { workbookSheets } from "./workbook-sheets.ts";

/** Writes all sheets to a file, or those that one side may be handed. The same result gives the same bytes. */
export async function writeWorkbook(
	result: Result,
	file: string,
	{ language, side }: { readonly language: Language; readonly side?: OneSide },
): Promise<void> {
	const shown = side ? ofOneSide(result, side) : result;
	const telling = tellingOf(shown, language);
	await writeSheets(telling, workbookSheets(telling, side), file);
}

/** Writes these sheets, which may call each other's cells by their names. */
export async function writeSheets(
	telling: Telling,
	sheets: readonly Sheet[],
	file: string,
): Promise<void> {
	const { portfolio, cut_off_date } = telling.result.provenance;
	const workbook = newWorkbook({
		title: portfolio,
		made: new Date(dayNumber(cut_off_date) * 86_400_000),
	});
	// What a formula gave is stored beside it, but a program that opens the file should trust itself alone.
	workbook.calcProperties.fullCalcOnLoad = true;
	for (const sheet of sheets) await addSheet(workbook, telling, sheet);
	await saveWorkbook(workbook, file);
}

async function addSheet(
	workbook: Workbook,
	telling: Telling,
	sheet: Sheet,
): Promise<void> {
	const [name, note] = telling.texts.sheets[sheet.name];
	const headingRow = headingRowOf(sheet.intro.length);
	const worksheet = workbook.addWorksheet(name, {
		views: [
			sheet.isFree
				? { showGridLines: false }
				: { state: "frozen", ySplit: headingRow, showGridLines: false },
		],
		pageSetup: pageSetup(
			headingRow,
			sheet.headings.length,
			sheet.picture?.at === "below",
		),
		headerFooter: { oddFooter: "&L&A&R&P / &N" },
	});
	setSizes(worksheet, sheet);
	writeTop(worksheet, [name, note], sheet, telling.language);
	writeTable(worksheet, sheet, telling.language);
	for (const cells of sheet.named ?? [])
		workbook.definedNames.add(referenceTo(name, sheet, cells), cells.name);
	if (sheet.redWhere) addRedRule(worksheet, sheet, sheet.redWhere);
	if (sheet.picture)
		await addPicture(workbook, worksheet, telling, sheet, sheet.picture);
}

function referenceTo(
	sheetName: string,
	{ intro }: Sheet,
	{ columns, rows, isAbove }: NamedCells,
): string {
	const top = isAbove ? introRow : firstRowOf(intro.length);
	const corner = (place: 0 | 1) =>
		`$${letterOf(columns[place])}$${top + rows[place]}`;
	return `'${sheetName.replaceAll("'", "''")}'!${corner(0)}:${corner(1)}`;
}

function setSizes(
	worksheet: Worksheet,
	{ headings, rows, intro }: Sheet,
): void {
	const widths = headings.map((heading, index) =>
		columnWidth(
			heading,
			rows.map((row) => row[index]),
		),
	);
	for (const [index, width] of widths.entries())
		worksheet.getColumn(index + 1).width = width;
	const headingRow = worksheet.getRow(headingRowOf(intro.length));
	headingRow.height = headingHeight(headings, widths);
}

function writeTop(
	worksheet: Worksheet,
	[title, note]: readonly [string, string],
	{ intro, headings }: Sheet,
	language: Language,
): void {
	Object.assign(worksheet.getCell("A1"), { value: title, ...styles.title });
	Object.assign(worksheet.getCell("A2"), { value: note, ...styles.note });
	intro.forEach((row, index) => {
		const at = introRow + index;
		writeRow(worksheet.getRow(at), row, language);
		if (row.length > 1) return;
		worksheet.mergeCells(at, 1, at, headings.length);
		worksheet.getCell(at, 1).alignment = styles.sentence.alignment;
		worksheet.getRow(at).height = sentenceHeight(row);
	});
}

function writeTable(
	worksheet: Worksheet,
	{ headings, rows, intro }: Sheet,
	language: Language,
): void {
	const at = headingRowOf(intro.length);
	headings.forEach(({ text, kind }, index) => {
		const cell = worksheet.getRow(at).getCell(index + 1);
		const style = headingStyle(kind, headings[index - 1]?.kind);
		Object.assign(cell, { value: text, ...style });
	});
	rows.forEach((row, index) => {
		writeRow(worksheet.getRow(firstRowOf(intro.length) + index), row, language);
	});
	worksheet.autoFilter = {
		from: { row: at, column: 1 },
		to: { row: at + Math.max(1, rows.length), column: headings.length },
	};
}

/** Follows the cells: a row turns red when its cell says so, whoever writes it. */
function addRedRule(
	worksheet: Worksheet,
	{ headings, rows, intro }: Sheet,
	{ column, says }: NonNullable<Sheet["redWhere"]>,
): void {
	const first = firstRowOf(intro.length);
	const letter = worksheet.getColumn(column + 1).letter;
	const right = worksheet.getColumn(headings.length).letter;
	worksheet.addConditionalFormatting({
		ref: `A${first}:${right}${first + Math.max(1, rows.length) - 1}`,
		rules: [
			{
				type: "expression",
				priority: 1,
				formulae: [`$${letter}${first}="${says}"`],
				style: styles.red,
			},
		],
	});
}

async function addPicture(
	workbook: Workbook,
	worksheet: Worksheet,
	telling: Telling,
	{ rows, intro, headings }: Sheet,
	{ chart: name, at }: { chart: ChartName; at: "below" | "beside" },
): Promise<void> {
	const drawn = await chart(telling, name, paper, panelWidths);
	if (!drawn) return;
	const { bytes, width, height } = pictureOf(await drawing(drawn, paper));
	const image = workbook.addImage({
		base64: Buffer.from(bytes).toString("base64"),
		extension: "png",
	});
	const below = { col: 0, row: firstRowOf(intro.length) + rows.length + 1 };
	const beside = { col: headings.length + 1, row: headingRowOf(intro.length) };
	const tl = at === "below" ? below : beside;
	worksheet.addImage(image, {
		...picturePlace(worksheet, tl, { width, height }),
		editAs: "oneCell",
	});
}
