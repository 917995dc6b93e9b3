// The sheets beside the rows: how complete the files are, what was found, and the codes there are.
import { wordOf } from "../../reports/quality/texts.ts";
import type { FieldCompleteness, Quality } from "../result/quality.ts";
import type { CodeRanges } from "./quality-mending-sheet.ts";
import { barColour, qualityStyles } from "./quality-style.ts";
import {
	findingSays,
	type QualityTelling,
	remedyOf,
	saysOf,
} from "./quality-words.ts";
import {
	addStreamedSheet,
	type StreamedSheet,
	type StreamedWorkbook,
} from "./spreadsheet.ts";

type Value = string | number | null;

interface TableColumn<Item> {
	readonly heading: string;
	readonly width: number;
	readonly format?: string;
	readonly isWrapped?: true;
	readonly hasBar?: true;
	readonly value: (item: Item) => Value;
}

interface Table<Item> {
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

export function writeCompleteness(
	workbook: StreamedWorkbook,
	telling: QualityTelling,
): void {
	const { completeness, missing, sheets } = telling.texts;
	const { headings } = completeness;
	writeTable<FieldCompleteness>(workbook, {
		name: sheets.completeness,
		title: completeness.title,
		note: completeness.note,
		items: telling.quality.fields.toSorted(
			(one, other) => weightOf(one) - weightOf(other),
		),
		columns: [
			column(headings.tape, 12, ({ relation }) => relation),
			column(headings.column, 24, (field) => field.column),
			{
				...column(headings.says, 48, (field) => saysOf(telling, field)),
				isWrapped: true,
			},
			column(headings.required, 11, ({ isRequired }) =>
				isRequired ? completeness.yes : null,
			),
			column(headings.ebaCode, 8, ({ ebaCode }) => ebaCode),
			column(headings.ebaStatus, 13, ({ ebaStatus }) =>
				ebaStatus ? completeness[ebaStatus] : null,
			),
			number(headings.rows, ({ rows }) => rows),
			number(headings.missing, ({ rows, rowsFilled }) => rows - rowsFilled),
			bar(headings.share, ({ rows, rowsFilled }) => shareOf(rowsFilled, rows)),
			bar(headings.amountShare, ({ amount, amountFilled }) =>
				shareOf(amountFilled, amount),
			),
			{
				...column(headings.reasons, 46, ({ reasons }) =>
					reasons
						.map(
							({ reason, rows }) =>
								`${wordOf(missing, reason) ?? reason}: ${rows}`,
						)
						.join("; "),
				),
				isWrapped: true,
			},
		],
	});
}

/** Required columns, then what the EBA wants filled, then what it recommends; what no file has comes last among its like. */
function weightOf({ isRequired, ebaStatus, isGiven }: FieldCompleteness) {
	const rank = isRequired
		? 0
		: ebaStatus === "mandatory"
			? 1
			: ebaStatus === "recommended"
				? 2
				: 3;
	return rank * 2 + (isGiven ? 0 : 1);
}

function shareOf(
	part: string | number | null,
	whole: string | number | null,
): number | null {
	if (part === null || whole === null || Number(whole) === 0) return null;
	return Number(part) / Number(whole);
}

type Finding = Quality["findings"][number];

export function writeFindings(
	workbook: StreamedWorkbook,
	telling: QualityTelling,
): void {
	const { findings, sheets } = telling.texts;
	const { headings } = findings;
	const { quality } = telling;
	const typeOf = ({ relation, column: name }: Finding) =>
		quality.fields.find(
			(field) => field.relation === relation && field.column === name,
		)?.type;
	writeTable<Finding>(workbook, {
		name: sheets.findings,
		title: findings.title,
		note: quality.findings.length === 0 ? findings.none : findings.note,
		items: quality.findings.toSorted(
			(one, other) =>
				Number(other.severity === "error") - Number(one.severity === "error") ||
				Number(other.amount) - Number(one.amount),
		),
		style: ({ severity }) =>
			severity === "error" ? qualityStyles.faulty : qualityStyles.doubtful,
		columns: [
			column(headings.severity, 11, ({ severity }) =>
				severity === "error" || severity === "warning"
					? findings[severity]
					: severity,
			),
			column(headings.tape, 12, ({ relation }) => relation),
			column(headings.column, 20, (finding) => finding.column),
			number(headings.rows, ({ rows }) => rows),
			{
				...number(headings.amount, ({ amount }) => Number(amount)),
				width: 16,
				format: "#,##0.00",
			},
			{
				...column(headings.says, 60, (finding) =>
					findingSays(telling, finding),
				),
				isWrapped: true,
			},
			{
				...column(headings.remedy, 50, (finding) =>
					remedyOf(telling, finding.code, typeOf(finding)),
				),
				isWrapped: true,
			},
			column(headings.code, 28, ({ code }) => code),
		],
	});
}

/** A column of codes for each of our columns that takes codes only. */
export function writeCodes(
	workbook: StreamedWorkbook,
	{ quality, texts }: QualityTelling,
): void {
	const coded = codedColumns(quality);
	if (coded.length === 0) return;
	const sheet = addStreamedSheet(workbook, texts.sheets.codes, {
		views: [{ state: "frozen", ySplit: 1 }],
	});
	const longest = Math.max(...coded.map(({ values }) => values.length));
	for (const [place, { heading }] of coded.entries())
		sheet.getColumn(place + 1).width = heading.length + 4;
	addHeadings(
		sheet,
		coded.map(({ heading }) => heading),
	);
	for (let at = 0; at < longest; at += 1)
		sheet.addRow(coded.map(({ values }) => values[at] ?? null)).commit();
	sheet.commit();
}

/** Where `writeCodes` puts the codes of each column. */
export function codeRanges({ quality, texts }: QualityTelling): CodeRanges {
	return new Map(
		codedColumns(quality).map(({ heading, values }, place) => {
			const letter = String.fromCharCode(65 + place);
			return [
				heading,
				`'${texts.sheets.codes}'!$${letter}$2:$${letter}$${values.length + 1}`,
			];
		}),
	);
}

function codedColumns({ sheets }: Quality) {
	return sheets.flatMap(({ tape, columns }) =>
		columns.flatMap(({ name, values }) =>
			values ? [{ heading: `${tape}.${name}`, values }] : [],
		),
	);
}

function column<Item>(
	heading: string,
	width: number,
	value: (item: Item) => Value,
): TableColumn<Item> {
	return { heading, width, value };
}

function number<Item>(
	heading: string,
	value: (item: Item) => Value,
): TableColumn<Item> {
	return { heading, width: 11, format: count, value };
}

function bar<Item>(
	heading: string,
	value: (item: Item) => Value,
): TableColumn<Item> {
	return { heading, width: 16, format: share, hasBar: true, value };
}

function writeTable<Item>(
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
	for (const [place, { hasBar }] of columns.entries())
		if (hasBar) addBars(sheet, place + 1, last);
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

function addHeadings(
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

/** From nothing to all, so that bars of one column can be held against each other. */
function addBars(sheet: StreamedSheet, place: number, last: number): void {
	const { letter } = sheet.getColumn(place);
	sheet.addConditionalFormatting({
		ref: `${letter}${headingRow + 1}:${letter}${last}`,
		rules: [
			Object.assign(
				{
					type: "dataBar" as const,
					priority: 1,
					cfvo: [
						{ type: "num" as const, value: 0 },
						{ type: "num" as const, value: 1 },
					],
				},
				{ color: barColour },
			),
		],
	});
}
