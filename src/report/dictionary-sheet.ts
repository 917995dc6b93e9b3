// The last sheet of the workbook: what each column and word means.
import { chapters } from "../../reports/portfolio/chapters.ts";
import * as tables from "../../reports/portfolio/sheets.ts";
import type { ColumnName } from "../../reports/portfolio/texts.ts";
import type { Telling } from "./figure.ts";
import { askHeadings } from "./live-ask-months.ts";
import { monthHeadings } from "./live-months.ts";
import { sensitivityHeadings } from "./live-sensitivity.ts";
import { type OneSide, ofSide } from "./one-side.ts";
import { heading, type Row, type Sheet, text } from "./sheet.ts";

/** Columns of each sheet, in the order of the sheets. */
const described = (
	side: OneSide | undefined,
): (readonly [Sheet["name"], readonly ColumnName[]])[] => {
	const names = (table: tables.Table) =>
		ofSide(table, side).columns.map(({ name }) => name);
	const byMonth = (what: ColumnName): ColumnName[] => [
		...(["vintage", "claims", "vintage_principal"] as const),
		what,
	];
	return [
		["provenance", ["item", "value", "path"]],
		["ageing", names(tables.ageing)],
		["resolution", names(tables.resolution)],
		["vintages", byMonth("recovered_by_month")],
		["vintages_resolved", byMonth("resolved_by_month")],
		["curves", names(tables.curveMonths)],
		["cash_flow", names(tables.cashFlow)],
		["bid_months", monthHeadings.map(([name]) => name)],
		["bid_sensitivity", sensitivityHeadings.map(([name]) => name)],
		["ask_months", askHeadings.map(([name]) => name)],
		["findings", names(tables.findings)],
		["segments", names(tables.segments)],
		...chapters
			.flatMap((chapter) => chapter.tables)
			.map(({ name, table }) => [name, names(table)] as const),
		["assumptions", names(tables.assumptions)],
	];
};

/** @param sheets  those of the workbook: only they are told of */
export function dictionarySheet(
	telling: Telling,
	sheets: readonly Sheet[],
	side?: OneSide,
): Sheet {
	const { texts } = telling;
	const columns = described(side)
		.filter(([sheet]) => sheets.some(({ name }) => name === sheet))
		.flatMap(([sheet, list]) =>
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
