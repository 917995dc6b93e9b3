// The rows of the charts by exact days to submission: curve and band, raw bands, marks, and the trade's own claim.
import type { Result } from "../result/result.ts";
import type { ChartRow, PanelRows } from "./chart-rows.ts";
import type { Telling } from "./figure.ts";
import { formatIn } from "./format.ts";

type Section = NonNullable<Result["resolution_adjusted"]>;

const shownHorizons = [90, 365];
const shownDays = 120;

export function adjustedPanels(telling: Telling): PanelRows[] {
	const section = telling.result.resolution_adjusted;
	if (!section) return [];
	const horizons = [
		...new Set(section.curve.map(({ horizon_days }) => horizon_days)),
	];
	const ours = horizons.filter((horizon) => shownHorizons.includes(horizon));
	return (ours.length > 0 ? ours : horizons.slice(0, 1)).map((horizon) => ({
		spec: "adjusted",
		title: telling.texts.panels.horizon.replace("{horizon}", String(horizon)),
		rows: [
			...curveRows(telling, section, horizon),
			...bandRows(telling, section, horizon),
			...claimedRows(section, horizon),
		],
		marks: section.days.flatMap(({ horizon_days, days, adjusted }) =>
			horizon_days === horizon && adjusted !== null
				? [{ days, rate: adjusted }]
				: [],
		),
	}));
}

function curveRows(
	telling: Telling,
	{ curve }: Section,
	horizon: number,
): ChartRow[] {
	return curve
		.filter(({ horizon_days }) => horizon_days === horizon)
		.flatMap((row) => [
			{ part: "raw", days: row.days, rate: row.raw },
			{
				part: "adjusted",
				days: row.days,
				rate: row.adjusted,
				low: row.adjusted_low,
				high: row.adjusted_high,
				interval: interval(telling, row.adjusted_low, row.adjusted_high),
			},
		]);
}

function bandRows(
	telling: Telling,
	{ bands }: Section,
	horizon: number,
): ChartRow[] {
	return bands
		.filter(
			({ horizon_days, mean_days }) =>
				horizon_days === horizon &&
				mean_days !== null &&
				mean_days <= shownDays,
		)
		.map((row) => ({
			part: "band",
			days: row.mean_days,
			rate: row.rate,
			low: row.rate_low,
			high: row.rate_high,
			interval: interval(telling, row.rate_low, row.rate_high),
		}));
}

/** From where the curve stands on day 20 to where it would stand on day 100 by the claim. */
function claimedRows({ days, differences }: Section, horizon: number) {
	const at20 = days.find(
		(row) => row.horizon_days === horizon && row.days === 20,
	)?.adjusted;
	const claim = differences.find((row) => row.horizon_days === horizon);
	if (!at20 || !claim) return [];
	return [
		{ part: "claimed", days: 20, rate: at20 },
		{ part: "claimed", days: 100, rate: at20 / claim.claimed_ratio },
	];
}

function interval(
	{ language, result }: Telling,
	low: number | null,
	high: number | null,
): string | null {
	if (low === null || high === null) return null;
	const format = formatIn(language, result.provenance.currency);
	return `${format("percent", low)} – ${format("percent", high)}`;
}
