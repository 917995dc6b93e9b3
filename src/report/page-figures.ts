// The sections with charts: ageing, resolution, vintages, forecast and curves.
import * as tables from "../../reports/portfolio/sheets.ts";
import type { Telling } from "./figure.ts";
import { type Html, html, nothing } from "./html.ts";
import { marks } from "./marks.ts";
import { type Charts, chartFigure, empty } from "./page-chart.ts";
import { comparison } from "./page-comparison.ts";
import { notice } from "./page-opening.ts";
import { isEmpty } from "./rows.ts";
import { figureHtml, heading, scrolling, tableHtml } from "./table.ts";
import { columnTerm } from "./terms.ts";

export function ageing(telling: Telling, charts: Charts): Html {
	const { texts, result } = telling;
	if (isEmpty(result, tables.ageing)) return empty(texts.empty.ageing);
	const table = tableHtml(
		telling,
		tables.ageing,
		texts.charts.ageing[0],
		undefined,
		(row) => (result.ageing[Number(row.split(".")[1])]?.is_old ? "is-old" : ""),
	);
	return chartFigure(telling, charts, "ageing", table);
}

export function resolution(telling: Telling, charts: Charts): Html {
	const { texts, result } = telling;
	if (isEmpty(result, tables.resolution)) return empty(texts.empty.resolution);
	const table = tableHtml(
		telling,
		tables.resolution,
		texts.sections.resolution[0],
	);
	return html`${comparison(telling)}${chartFigure(telling, charts, "resolution", table)}`;
}

export function vintages(telling: Telling, charts: Charts): Html {
	const { texts, result } = telling;
	if (result.triangle.vintages.length === 0) return empty(texts.empty.vintages);
	const table = tableHtml(
		telling,
		tables.vintages(result, "recovered", readableMonths),
		texts.tables.triangle,
	);
	return html`<p class="clock">${columnTerm(texts, "clock")}: ${figureHtml(telling.figure("triangle.clock", "label"))}</p>
${chartFigure(telling, charts, "vintages", table)}`;
}

export function forecast(telling: Telling, charts: Charts): Html {
	const { texts, result } = telling;
	if (isEmpty(result, tables.cashFlow)) return empty(texts.empty.forecast);
	const table = tableHtml(telling, tables.cashFlow, texts.tables.by_month);
	const totals = (
		["erc_84_months", "erc_120_months", "erc_180_months"] as const
	).map(
		(name) =>
			html`<div><dt>${texts.figures[name]}</dt><dd>${figureHtml(telling.figure(`forecast.${name}`, "amount"))}</dd></div>`,
	);
	return html`${notice(telling)}<dl class="facts">${totals}<div><dt>${texts.figures.share_measured}</dt><dd>${figureHtml(telling.figure("forecast.share_measured", "percent"))}</dd></div></dl>
${chartFigure(telling, charts, "forecast", table)}`;
}

export function curves(telling: Telling, charts: Charts): Html {
	const { texts, result } = telling;
	if (isEmpty(result, tables.curves)) return empty(texts.empty.curves);
	return html`${chartFigure(telling, charts, "curves", curveTable(telling))}
${tableHtml(telling, tables.curves, texts.sections.curves[0], marks(telling))}`;
}

export function segments(telling: Telling, charts: Charts): Html {
	const { texts, result } = telling;
	if (isEmpty(result, tables.segments)) return empty(texts.empty.segments);
	const table = tableHtml(telling, tables.segments, texts.sections.segments[0]);
	return chartFigure(telling, charts, "segments", table);
}

/** Every month of the first year, then fewer: a triangle that fits a page. The workbook has them all. */
function readableMonths(longest: number): number[] {
	return Array.from({ length: longest }, (_, month) => month).filter(
		(month) =>
			longest <= 18 ||
			month <= 6 ||
			(month <= 36 && month % 3 === 0) ||
			month % 12 === 0,
	);
}

const curveHorizons = [3, 6, 12, 24, 36, 60, 84, 120, 180];

/** Segments down, months across: cumulative only. */
function curveTable(telling: Telling): Html {
	const { texts, result } = telling;
	const heads = curveHorizons.map(
		(month) => html`<th scope="col" class="number">${month}</th>`,
	);
	const rows = result.curves.map(({ months }, index) => {
		const cells = curveHorizons.map((horizon) => {
			const at = months.findIndex(({ month }) => month === horizon);
			const path = `curves.${index}.months.${at}.cumulative`;
			return html`<td class="number">${at < 0 ? nothing : figureHtml(telling.figure(path, "percent"))}</td>`;
		});
		return html`<tr><th scope="row" class="words">${figureHtml(telling.figure(`curves.${index}.segment`, "label"))}</th>${cells}</tr>\n`;
	});
	return scrolling(
		texts.tables.curves,
		html`<table><caption>${texts.tables.curves}</caption><thead><tr>${heading(telling, { name: "segment", field: "segment", kind: "label" })}${heads}</tr></thead><tbody>${rows}</tbody></table>`,
	);
}
