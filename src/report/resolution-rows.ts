// The rows of the resolution charts, one chart for each horizon, and the two bands that are held against each other.
import type { ResolutionRow, Result } from "../result/result.ts";
import type { PanelRows } from "./chart-rows.ts";
import type { Telling } from "./figure.ts";
import { formatIn } from "./format.ts";
import { labelled } from "./labels.ts";

const shownHorizons = [30, 90, 365];

/** Submission at day 20 against day 100, at a horizon that most portfolios have been observed for. */
export const compared = {
	horizon: 90,
	early: "14-20",
	late: "61-100",
} as const;

export function resolutionPanels(telling: Telling): PanelRows[] {
	const { result, texts } = telling;
	return horizonsOf(result.resolution).map((horizon) => ({
		spec: "resolution",
		title: texts.panels.horizon.replace("{horizon}", String(horizon)),
		rows: result.resolution
			.filter(({ horizon_days }) => horizon_days === horizon)
			.map((row) => bandRow(telling, row)),
	}));
}

/** Where both bands were observed, their places in the result. */
export function comparedRows({ resolution }: Result) {
	const at = (band: string) =>
		resolution.findIndex(
			(row) => row.band === band && row.horizon_days === compared.horizon,
		);
	const [early, late] = [at(compared.early), at(compared.late)];
	const areObserved = [early, late].every(
		(index) => typeof resolution[index]?.resolution_rate_by_count === "number",
	);
	return areObserved ? { early, late } : undefined;
}

/** Those with anything to show; the first the run has, if it has none of ours. */
function horizonsOf(rows: readonly ResolutionRow[]): number[] {
	const told = rows
		.filter(
			({ resolution_rate_by_count, estimate }) =>
				resolution_rate_by_count !== null || estimate !== null,
		)
		.map(({ horizon_days }) => horizon_days);
	const horizons = [...new Set(told)].sort((one, other) => one - other);
	const ours = horizons.filter((horizon) => shownHorizons.includes(horizon));
	return ours.length > 0 ? ours : horizons.slice(0, 1);
}

function bandRow({ texts, language, result }: Telling, row: ResolutionRow) {
	const format = formatIn(language, result.provenance.currency);
	const interval = (low: number | null, high: number | null) =>
		low === null || high === null
			? null
			: `${format("percent", low)} – ${format("percent", high)}`;
	const { band, estimate, estimate_low, estimate_high } = row;
	return {
		band: labelled(texts, band),
		is_early: band === compared.early,
		is_late: band === compared.late,
		observed: row.observed,
		rate: row.resolution_rate_by_count,
		low: row.low,
		high: row.high,
		interval: interval(row.low, row.high),
		estimate,
		estimate_low,
		estimate_high,
		estimate_interval: interval(estimate_low, estimate_high),
	};
}
