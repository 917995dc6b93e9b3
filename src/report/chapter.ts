// A chapter that is data becomes a section of the page and sheets of the workbook.
import type { Chapter } from "../../reports/portfolio/chapter.ts";
import type { Telling } from "./figure.ts";
import { type Html, html } from "./html.ts";
import { type Charts, chartFigure } from "./page-chart.ts";
import { isEmpty } from "./rows.ts";
import { type Sheet, tableHeadings, tableRows } from "./sheet.ts";
import { tableHtml } from "./table.ts";

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
				html`<h3>${texts.tables[each.name]}</h3>${tableHtml(telling, each.table, texts.tables[each.name])}`,
		)}`;
	return panels ? chartFigure(telling, charts, name, printed) : printed;
}

export function chapterSheets(telling: Telling, { tables }: Chapter): Sheet[] {
	return tables.map(({ name, table }) => ({
		name,
		intro: [],
		headings: tableHeadings(telling, table),
		rows: tableRows(telling, table),
	}));
}
