// A chapter that is data becomes a section of the page and sheets of the workbook.
import type { Chapter, ChapterTable } from "../../reports/portfolio/chapter.ts";
import type { Telling } from "./figure.ts";
import { type Html, html } from "./html.ts";
import type { OneSide } from "./one-side.ts";
import { ofSide } from "./one-side.ts";
import { type Charts, chartFigure } from "./page-chart.ts";
import { isEmpty, rowPaths } from "./rows.ts";
import { type Sheet, tableHeadings, tableRows } from "./sheet.ts";
import { tableHtml } from "./table.ts";

/** Rows that are shown without being asked for. */
const longest = 24;

/** Its drawing with the tables folded away below, or the tables alone; a sentence where there is nothing to tell. */
export function chapterHtml(
	telling: Telling,
	charts: Charts,
	{ name, tables, panels }: Chapter,
): Html {
	const { texts, result } = telling;
	const told = tables.filter(({ table }) => !isEmpty(result, table));
	if (told.length === 0) return html`<p class="empty">${texts.empty[name]}</p>`;
	const printed = html`${told
		.filter(({ isOnlyInWorkbook }) => !isOnlyInWorkbook)
		.map(
			(each) =>
				html`<h3>${texts.tables[each.name]}</h3>${panels ? tableOf(telling, each) : folded(telling, each)}`,
		)}`;
	return panels ? chartFigure(telling, charts, name, printed) : printed;
}

const tableOf = (telling: Telling, { name, table }: ChapterTable): Html =>
	tableHtml(telling, table, telling.texts.tables[name]);

/** A table as it stands, or folded away where it is longer than a reader takes in at once. */
function folded(telling: Telling, told: ChapterTable): Html {
	const { texts, result } = telling;
	const printed = tableOf(telling, told);
	return rowPaths(result, told.table.rows).length > longest
		? html`<details><summary>${texts.show_table}</summary>${printed}</details>`
		: printed;
}

/**
 * A sheet for each of its tables.
 *
 * @param side  whose workbook it is: columns that only the other fills stay out
 */
export function chapterSheets(
	telling: Telling,
	{ tables }: Chapter,
	side?: OneSide,
): Sheet[] {
	return tables.map(({ name, table }) => ({
		name,
		intro: [],
		headings: tableHeadings(telling, ofSide(table, side)),
		rows: tableRows(telling, ofSide(table, side)),
	}));
}
