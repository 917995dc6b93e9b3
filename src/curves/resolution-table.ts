// The whole table of resolution rates: every band at every horizon, as counted and as estimated.
import {
	type ResolutionEstimate,
	type ResolutionRates,
	resolutionEstimates,
	resolutionRates,
} from "./resolution.ts";

export interface ResolutionCountRow {
	readonly position: number;
	readonly submission_band: string;
	readonly horizon_days: number;
	readonly submitted: number;
	readonly observed: number;
	readonly resolved: number;
	readonly principal_observed: string;
	readonly principal_resolved: string;
	readonly principal_recovered: string;
}

export interface ResolutionDayRow {
	readonly submission_band: string;
	readonly day: number;
	readonly resolved: number;
	readonly removed: number;
	readonly watched: number;
}

export interface ResolutionFinding {
	readonly band: string;
	readonly horizonDays: number;
	readonly submitted: number;
	readonly observed: number;
	readonly resolved: number;
	readonly principalObserved: string;
	readonly rates: ResolutionRates;
	readonly estimate: ResolutionEstimate;
}

/** One finding per counted row, by band and horizon. */
export function resolutionTable(
	counts: readonly ResolutionCountRow[],
	days: readonly ResolutionDayRow[],
): ResolutionFinding[] {
	return counts
		.toSorted(
			(one, other) =>
				one.position - other.position || one.horizon_days - other.horizon_days,
		)
		.map((row) => ({
			band: row.submission_band,
			horizonDays: row.horizon_days,
			submitted: row.submitted,
			observed: row.observed,
			resolved: row.resolved,
			principalObserved: row.principal_observed,
			rates: resolutionRates({
				observed: row.observed,
				resolved: row.resolved,
				principalObserved: Number(row.principal_observed),
				principalResolved: Number(row.principal_resolved),
				principalRecovered: Number(row.principal_recovered),
			}),
			estimate: estimateOf(row, days),
		}));
}

function estimateOf(
	row: ResolutionCountRow,
	days: readonly ResolutionDayRow[],
): ResolutionEstimate {
	const mine = days.filter(
		(day) => day.submission_band === row.submission_band,
	);
	const [estimate] = resolutionEstimates(mine, [row.horizon_days]);
	return estimate ?? { estimate: null, low: null, high: null };
}
