// The rows behind each chart: figures of the result as they are, chosen and named for the specs in reports/portfolio/charts.
import type { ChartName } from "../../reports/portfolio/texts.ts";
import type { Curve, ResolutionRow } from "../result/result.ts";
import type { Telling } from "./figure.ts";
import { compactIn, formatIn } from "./format.ts";
import { labelled } from "./labels.ts";
import { isOld } from "./old.ts";

export type ChartRow = Readonly<
	Record<string, string | number | boolean | readonly string[] | null>
>;

/** Named data sets of one chart; every chart has `rows`. */
export interface ChartData {
	readonly rows: readonly ChartRow[];
	readonly marks?: readonly ChartRow[];
}

export const chartData: Record<ChartName, (telling: Telling) => ChartData> = {
	ageing,
	resolution,
	vintages,
	forecast,
	curves,
};

/** The longest horizon at which every band was observed; else the longest that any was. */
export function chartHorizon(
	rows: readonly ResolutionRow[],
): number | undefined {
	const seen = rows.filter(({ observed }) => observed > 0);
	const everyBand = new Set(rows.map(({ band }) => band)).size;
	const horizons = seen
		.map(({ horizon_days }) => horizon_days)
		.sort((one, other) => other - one);
	const bandsAt = (horizon: number) =>
		seen.filter(({ horizon_days }) => horizon_days === horizon).length;
	return (
		horizons.find((horizon) => bandsAt(horizon) === everyBand) ??
		horizons[0] ??
		rows[0]?.horizon_days
	);
}

function ageing({ result, texts }: Telling): ChartData {
	if (result.control_totals.claims_open === 0) return { rows: [] };
	const firstOld = result.ageing.findIndex(({ bucket }) => isOld(bucket));
	return {
		rows: result.ageing.map(({ bucket, claims, principal }, index) => ({
			bucket: labelled(texts, bucket),
			claims,
			principal: Number(principal),
			is_old: isOld(bucket),
			is_first_old: index === firstOld,
		})),
	};
}

function resolution({ result, texts, language }: Telling): ChartData {
	const horizon = chartHorizon(result.resolution);
	const format = formatIn(language, result.provenance.currency);
	const interval = (low: number | null, high: number | null) =>
		low === null || high === null
			? null
			: `${format("percent", low)} – ${format("percent", high)}`;
	const shown = result.resolution.filter(
		({ horizon_days }) => horizon_days === horizon,
	);
	return {
		rows: shown.map((row) => ({
			band: labelled(texts, row.band),
			rate: row.resolution_rate_by_count,
			low: row.low,
			high: row.high,
			interval: interval(row.low, row.high),
			estimate: row.estimate,
			estimate_low: row.estimate_low,
			estimate_high: row.estimate_high,
			estimate_interval: interval(row.estimate_low, row.estimate_high),
		})),
	};
}

function vintages({ result }: Telling): ChartData {
	return {
		rows: result.triangle.vintages.flatMap(({ vintage, recovered }) =>
			recovered.map((rate, month) => ({
				vintage,
				year: vintage.slice(0, 4),
				month,
				recovered: rate,
			})),
		),
	};
}

function forecast({ result, language }: Telling): ChartData {
	const { by_month, ...totals } = result.forecast;
	if (result.control_totals.claims_open === 0) return { rows: [] };
	const { currency } = result.provenance;
	const format = formatIn(language, currency);
	const compact = compactIn(language);
	const mark = (month: number, erc: string) => ({
		month,
		label: [`ERC ${month}`, compact(erc)],
	});
	return {
		rows: by_month.map(({ month, month_start, gross_collections }) => ({
			month,
			month_before: month - 1,
			name: format("month", month_start),
			gross: Number(gross_collections),
		})),
		marks: [
			mark(84, totals.erc_84_months),
			mark(120, totals.erc_120_months),
			mark(180, totals.erc_180_months),
		].filter(({ month }) => month <= by_month.length),
	};
}

const segmentsInColour = 7;

function curves({ result, texts }: Telling): ChartData {
	const coloured = [...result.curves]
		.sort((one, other) => other.claims - one.claims)
		.slice(0, segmentsInColour)
		.map(({ segment }) => segment);
	const inColour = (curve: Curve) => coloured.includes(curve.segment);
	// The colour of the others is the last of the palette, so they come last.
	const ordered = [
		...result.curves.filter(inColour),
		...result.curves.filter((curve) => !inColour(curve)),
	];
	return {
		rows: ordered.flatMap((curve) =>
			drawnMonths(curve).map(({ month, cumulative }) => ({
				segment: labelled(texts, curve.segment),
				shown_as: inColour(curve)
					? labelled(texts, curve.segment)
					: texts.axes.others,
				month,
				cumulative,
				is_measured: month < curve.trend_from_month,
				is_trend: month >= curve.trend_from_month - 1,
			})),
		),
	};
}

/** Every month while the curve bends, then each third: a line does not need more. */
const drawnMonths = ({ months, trend_from_month }: Curve) =>
	months.filter(
		({ month }, index) =>
			month <= 36 ||
			month % 3 === 0 ||
			Math.abs(month - trend_from_month) <= 1 ||
			index === months.length - 1,
	);
