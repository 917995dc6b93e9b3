// The sheets of the workbook, in order.
import * as tables from "../../reports/portfolio/sheets.ts";
import type { ColumnName, Texts } from "../../reports/portfolio/texts.ts";
import { cashFlowSheet } from "./cash-flow-sheet.ts";
import type { Telling } from "./figure.ts";
import { provenanceSheet, summarySheet } from "./item-sheets.ts";
import { isOld } from "./old.ts";
import {
	figureCell,
	heading,
	headingCell,
	type Row,
	type Sheet,
	tableHeadings,
	tableRows,
	text,
} from "./sheet.ts";

export function workbookSheets(telling: Telling): Sheet[] {
	return [
		provenanceSheet(telling),
		summarySheet(telling),
		ageingSheet(telling),
		{
			...tableSheet(telling, "resolution", tables.resolution),
			picture: { chart: "resolution", at: "below" },
		},
		vintageSheet(telling),
		{
			...tableSheet(telling, "curves", tables.curveMonths),
			picture: { chart: "curves", at: "beside" },
		},
		cashFlowSheet(telling),
		findingsSheet(telling),
		tableSheet(telling, "segments", tables.segments),
		tableSheet(telling, "assumptions", tables.assumptions),
		dictionarySheet(telling),
	];
}

function tableSheet(
	telling: Telling,
	name: Sheet["name"],
	table: tables.Table,
): Sheet {
	return {
		name,
		intro: [],
		headings: tableHeadings(telling, table),
		rows: tableRows(telling, table),
	};
}

function ageingSheet(telling: Telling): Sheet {
	return {
		...tableSheet(telling, "ageing", tables.ageing),
		picture: { chart: "ageing", at: "beside" },
		redRows: telling.result.ageing.flatMap(({ bucket }, index) =>
			isOld(bucket) ? [index] : [],
		),
	};
}

function vintageSheet(telling: Telling): Sheet {
	const { texts, result } = telling;
	const clock = figureCell(telling, telling.figure("triangle.clock", "label"));
	return {
		...tableSheet(telling, "vintages", tables.vintages(result)),
		intro: [[headingCell(texts.columns.clock[0]), clock]],
		picture: { chart: "vintages", at: "below" },
	};
}

/** Findings first, then what could not be answered, under the same headings. */
function findingsSheet(telling: Telling): Sheet {
	const findings = tableSheet(telling, "findings", tables.findings);
	const notes = tableRows(telling, tables.notes).map(
		([says, code]): Row => [
			text(telling.texts.labels.note),
			undefined,
			says,
			undefined,
			undefined,
			code,
		],
	);
	return { ...findings, rows: [...findings.rows, ...notes] };
}

const described: readonly (readonly [
	keyof Texts["sheets"],
	readonly ColumnName[],
])[] = [
	["provenance", ["item", "value", "path"]],
	["ageing", names(tables.ageing)],
	["resolution", names(tables.resolution)],
	[
		"vintages",
		["vintage", "claims", "vintage_principal", "recovered_by_month"],
	],
	["curves", names(tables.curveMonths)],
	[
		"cash_flow",
		[
			...names(tables.cashFlow),
			"buyer_discount_factor",
			"buyer_present_value",
			"seller_discount_factor",
			"seller_present_value",
		],
	],
	["findings", names(tables.findings)],
	["segments", names(tables.segments)],
	["assumptions", names(tables.assumptions)],
];

function names({ columns }: tables.Table): ColumnName[] {
	return columns.map(({ name }) => name);
}

function dictionarySheet(telling: Telling): Sheet {
	const { texts } = telling;
	const columns = described.flatMap(([sheet, list]) =>
		list.map((name): Row => {
			const [column, meaning] = texts.columns[name];
			return [text(texts.sheets[sheet][0]), text(column), text(meaning)];
		}),
	);
	const words = Object.values(texts.words).map(
		([word, meaning]): Row => [
			text(texts.sections.words[0]),
			text(word),
			text(meaning),
		],
	);
	return {
		name: "dictionary",
		intro: [],
		headings: (["sheet", "column", "meaning"] as const).map((name) =>
			heading(telling, { name, kind: "text" }),
		),
		rows: [...columns, ...words],
	};
}
