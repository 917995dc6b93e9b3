// The rows of the forecast charts: the first months one by one, where nearly all cash comes, and the running total.
import type { PanelRows } from "./chart-rows.ts";
import { unitFor } from "./chart-unit.ts";
import type { Telling } from "./figure.ts";
import { compactIn, formatIn } from "./format.ts";

const monthsInBars = 36;
const million = 1_000_000;

export function forecastPanels(telling: Telling): PanelRows[] {
	const { by_month, erc_180_months } = telling.result.forecast;
	const format = formatIn(telling.language, telling.result.provenance.currency);
	const rows = by_month.map(({ month, month_start, gross_collections }) => ({
		month,
		month_before: month - 1,
		name: format("month", month_start),
		gross: Number(gross_collections),
		...bandIn(telling, month),
	}));
	const highest = Math.max(0, ...rows.map(({ gross }) => gross));
	if (highest === 0) return [];
	const first = rows.filter(({ month }) => month <= monthsInBars);
	const titled = (title: string, top: number) => {
		const { size, name } = unitFor(telling, top);
		return { unit: size, title: title.replace("{unit}", name) };
	};
	const { by_month: monthly, running_total } = telling.texts.panels;
	const start = {
		...{ month: 0, month_before: 0, name: "", gross: 0 },
		...(rows[0]?.low_80 === undefined ? {} : flat),
	};
	return [
		{ spec: "forecast", rows: first, ...titled(monthly, highest) },
		{
			spec: "running-total",
			rows: [start, ...rows],
			marks: horizonMarks(telling),
			...titled(running_total, Number(erc_180_months)),
		},
	];
}

const flat = {
	total_low_95: 0,
	total_low_80: 0,
	total_high_80: 0,
	total_high_95: 0,
};

/** The band around a month and around the sum up to it, where there is one. */
function bandIn({ result }: Telling, month: number) {
	const band = result.forecast_bands?.by_month[month - 1];
	if (!band) return {};
	return {
		low_80: Number(band.low_80),
		high_80: Number(band.high_80),
		total_low_95: Number(band.total_low_95),
		total_low_80: Number(band.total_low_80),
		total_high_80: Number(band.total_high_80),
		total_high_95: Number(band.total_high_95),
	};
}

function horizonMarks({ language, result }: Telling) {
	const { by_month, ...totals } = result.forecast;
	const format = formatIn(language, result.provenance.currency);
	const compact = compactIn(language);
	const short = (erc: string) =>
		format(Number(erc) < 100 ? "money" : "kroner", erc);
	const mark = (month: number, erc: string) => ({
		month,
		label: [`ERC ${month}`, Number(erc) < million ? short(erc) : compact(erc)],
	});
	return [
		mark(84, totals.erc_84_months),
		mark(120, totals.erc_120_months),
		mark(180, totals.erc_180_months),
	].filter(({ month }) => month <= by_month.length);
}
