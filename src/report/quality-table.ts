// A table of the quality workbook: title, note, headings, rows, and shades for shares.
import { qualityStyles, shareColours } from "./quality-style.ts";
import {
	addStreamedSheet,
	type StreamedSheet,
	type StreamedWorkbook,
} from "./spreadsheet.ts";

type Value = string | number | null;

export interface TableColumn<Item> {
	readonly heading: string;
	readonly width: number;
	readonly format?: string;
	readonly isWrapped?: true;
	readonly hasShade?: true;
	readonly value: (item: Item) => Value;
}

export interface Table<Item> {
	readonly name: string;
	readonly title: string;
	readonly note: string;
	readonly columns: readonly TableColumn<Item>[];
	readonly items: readonly Item[];
	/** Style of the first cells of an item. */
	readonly style?: (item: Item) => object | undefined;
}

const headingRow = 4;
const count = "#,##0";
const share = "0.0%";

export function column<Item>(
	heading: string,
	width: number,
	value: (item: Item) => Value,
): TableColumn<Item> {
	return { heading, width, value };
}

export function number<Item>(
	heading: string,
	value: (item: Item) => Value,
): TableColumn<Item> {
	return { heading, width: 11, format: count, value };
}

export function bar<Item>(
	heading: string,
	value: (item: Item) => Value,
): TableColumn<Item> {
	return { heading, width: 16, format: share, hasShade: true, value };
}

export function writeTable<Item>(
	workbook: StreamedWorkbook,
	{ name, title, note, columns, items, style }: Table<Item>,
): void {
	const sheet = addStreamedSheet(workbook, name, {
		views: [{ state: "frozen", ySplit: headingRow, showGridLines: false }],
		pageSetup: {
			paperSize: 9,
			orientation: "landscape",
			fitToPage: true,
			fitToWidth: 1,
			fitToHeight: 0,
		},
	});
	for (const [place, { width, format, isWrapped }] of columns.entries()) {
		const written = sheet.getColumn(place + 1);
		written.width = width;
		if (format) written.numFmt = format;
		written.alignment = isWrapped
			? { vertical: "top", horizontal: "left", wrapText: true, indent: 1 }
			: { vertical: "top" };
	}
	sheet.mergeCells(2, 1, 2, columns.length);
	Object.assign(sheet.getCell(1, 1), { value: title, ...qualityStyles.title });
	Object.assign(sheet.getCell(2, 1), { value: note, ...qualityStyles.note });
	sheet.getCell(2, 1).alignment = { wrapText: true, vertical: "top" };
	sheet.getRow(1).height = 26;
	sheet.getRow(2).height = 32;
	sheet.getRow(headingRow - 1).commit();
	addHeadings(
		sheet,
		columns.map(({ heading }) => heading),
		columns.map(({ format }) => format !== undefined),
	);
	for (const item of items) {
		const row = sheet.addRow(columns.map(({ value }) => value(item)));
		row.height = heightOf(columns, item);
		const first = style?.(item);
		if (first) row.getCell(1).style = { ...row.getCell(1).style, ...first };
		row.commit();
	}
	const last = headingRow + Math.max(1, items.length);
	for (const [place, { hasShade }] of columns.entries())
		if (hasShade) addShades(sheet, place + 1, last);
	sheet.autoFilter = {
		from: { row: headingRow, column: 1 },
		to: { row: last, column: columns.length },
	};
	sheet.commit();
}

/** In points: not every spreadsheet makes room for wrapped words by itself. */
function heightOf<Item>(
	columns: readonly TableColumn<Item>[],
	item: Item,
): number {
	const lines = columns.map(({ width, isWrapped, value }) =>
		isWrapped ? Math.ceil(String(value(item) ?? "").length / width) : 1,
	);
	return 15 * Math.max(1, ...lines) + 1;
}

export function addHeadings(
	sheet: StreamedSheet,
	headings: readonly string[],
	isNumber: readonly boolean[] = [],
): void {
	const row = sheet.addRow([...headings]);
	for (const place of headings.keys())
		row.getCell(place + 1).style = isNumber[place]
			? qualityStyles.numberHeading
			: qualityStyles.heading;
	row.commit();
}

/** From nothing to all, so that shares of one column can be held against each other. No bars: the library writes theirs without an id. */
function addShades(sheet: StreamedSheet, place: number, last: number): void {
	const { letter } = sheet.getColumn(place);
	sheet.addConditionalFormatting({
		ref: `${letter}${headingRow + 1}:${letter}${last}`,
		rules: [
			{
				type: "colorScale",
				priority: 1,
				cfvo: [
					{ type: "num", value: 0 },
					{ type: "num", value: 1 },
				],
				color: shareColours,
			},
		],
	});
}
