// The sheets of the workbook, in order.
import { chapters } from "../../reports/portfolio/chapters.ts";
import * as tables from "../../reports/portfolio/sheets.ts";
import { chapterSheets } from "./chapter.ts";
import { dictionarySheet } from "./dictionary-sheet.ts";
import type { Telling } from "./figure.ts";
import { type OneSide, ofSide } from "./one-side.ts";
import { priceSheets } from "./price-sheets.ts";
import { provenanceSheet } from "./provenance-sheet.ts";
import {
	figureCell,
	headingCell,
	type Row,
	type Sheet,
	tableHeadings,
	tableRows,
	text,
} from "./sheet.ts";
import { summarySheet } from "./summary-sheet.ts";

/** @param side  whose workbook it is, of a result that holds one side only; undefined where both may see it */
export function workbookSheets(telling: Telling, side?: OneSide): Sheet[] {
	const all: Sheet[] = [
		provenanceSheet(telling),
		summarySheet(telling, side),
		ageingSheet(telling),
		{
			...tableSheet(telling, "resolution", tables.resolution),
			picture: { chart: "resolution", at: "below" },
		},
		vintageSheet(telling, "recovered"),
		vintageSheet(telling, "resolved"),
		{
			...tableSheet(telling, "curves", tables.curveMonths),
			picture: { chart: "curves", at: "beside" },
		},
		{
			...tableSheet(telling, "cash_flow", ofSide(tables.cashFlow, side)),
			picture: { chart: "forecast", at: "beside" },
		},
		...priceSheets(telling, side),
		findingsSheet(telling),
		tableSheet(telling, "segments", ofSide(tables.segments, side)),
		...chapters.flatMap((chapter) => chapterSheets(telling, chapter, side)),
		tableSheet(telling, "assumptions", tables.assumptions),
	];
	// What could not be answered stands among the findings, with what would allow it.
	const sheets = all.filter(({ rows }) => rows.length > 0);
	return [...sheets, dictionarySheet(telling, sheets, side)];
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
		redWhere: {
			column: tables.ageing.columns.findIndex(({ name }) => name === "is_old"),
			says: telling.texts.labels.true,
		},
	};
}

function vintageSheet(
	telling: Telling,
	measure: "recovered" | "resolved",
): Sheet {
	const { texts, result } = telling;
	const clock = figureCell(telling, telling.figure("triangle.clock", "label"));
	const name = measure === "recovered" ? "vintages" : "vintages_resolved";
	const sheet = {
		...tableSheet(telling, name, tables.vintages(result, measure)),
		intro: [[headingCell(texts.columns.clock[0]), clock]],
	};
	if (measure === "resolved") return sheet;
	return { ...sheet, picture: { chart: "vintages", at: "below" } };
}

/** Findings first, then what could not be answered, under the same headings. */
function findingsSheet(telling: Telling): Sheet {
	const findings = tableSheet(telling, "findings", tables.findings);
	const notes = tableRows(telling, tables.notes).map(
		([says, code]): Row => [
			text(telling.texts.labels.note),
			undefined,
			undefined,
			says,
			undefined,
			undefined,
			code,
		],
	);
	return { ...findings, rows: [...findings.rows, ...notes] };
}
