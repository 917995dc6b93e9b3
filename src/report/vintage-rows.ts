// The rows of the vintage charts: the latest vintages over all others, and all of them by year.
import type { PanelRows } from "./chart-rows.ts";
import type { Telling } from "./figure.ts";
import { formatIn } from "./format.ts";

const latestShown = 6;
const firstYear = 12;
/** Two points make a line. */
const leastMonths = 2;

export function vintagePanels(telling: Telling): PanelRows[] {
	const { result, texts } = telling;
	const format = formatIn(telling.language, result.provenance.currency);
	const drawn = result.triangle.vintages.filter(
		({ recovered }) => recovered.length > 0,
	);
	const latest = drawn
		.filter(({ recovered }) => recovered.length >= leastMonths)
		.slice(-latestShown)
		.map(({ vintage }) => vintage);
	const rows = drawn.flatMap(({ vintage, recovered }) =>
		recovered.map((rate, month) => ({
			vintage: format("month", vintage),
			year: vintage.slice(0, 4),
			month,
			recovered: rate,
			is_latest: latest.includes(vintage),
			is_last: month === recovered.length - 1,
		})),
	);
	const inFirstYear = rows.filter(({ month }) => month <= firstYear);
	const { latest_vintages, all_vintages } = texts.panels;
	if (rows.length === 0) return [];
	if (latest.length === 0) return [{ spec: "vintages", rows }];
	return [
		{ spec: "latest-vintages", title: latest_vintages, rows: inFirstYear },
		{ spec: "vintages", title: all_vintages, rows },
	];
}
