// Resolution rates with their uncertainty, from the counts of one band at one horizon.
import {
	aalenJohansen,
	type DayCounts,
	type IncidencePoint,
	incidenceBy,
	logLogInterval,
} from "./aalen-johansen.ts";
import { type Interval, wilsonInterval } from "./wilson.ts";

/** What was counted: claims and øre-exact principal as doubles only here, in the last ratio. */
export interface ResolutionCounts {
	readonly observed: number;
	readonly resolved: number;
	readonly principalObserved: number;
	readonly principalResolved: number;
	readonly principalRecovered: number;
}

/** Null where no claim was observed as long as the horizon. */
export interface ResolutionRates {
	readonly byCount: number | null;
	readonly byPrincipal: number | null;
	readonly recovery: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

/** The ratios over claims observed at least the horizon, with Wilson's interval for the count. */
export function resolutionRates(counts: ResolutionCounts): ResolutionRates {
	if (counts.observed === 0)
		return {
			byCount: null,
			byPrincipal: null,
			recovery: null,
			low: null,
			high: null,
		};
	const principal = counts.principalObserved;
	return {
		byCount: counts.resolved / counts.observed,
		byPrincipal: principal > 0 ? counts.principalResolved / principal : null,
		recovery: principal > 0 ? counts.principalRecovered / principal : null,
		...wilsonInterval(counts.resolved, counts.observed),
	};
}

/** An estimate over all submitted claims, the young ones censored. */
export interface ResolutionEstimate {
	readonly estimate: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

/**
 * The estimated share resolved within each horizon.
 *
 * Null where no claim is watched up to the horizon: the curve is not extended past what was seen. Where none or all have
 * resolved no variance can be told from the data, and the interval is Wilson's over the claims that speak for it.
 */
export function resolutionEstimates(
	days: readonly DayCounts[],
	horizons: readonly number[],
): ResolutionEstimate[] {
	const points = aalenJohansen(days);
	const longest = Math.max(...days.map(({ day }) => day));
	return horizons.map((horizon) => {
		if (longest < horizon) return { estimate: null, low: null, high: null };
		const point = incidenceBy(points, horizon);
		const estimate = point?.incidence ?? 0;
		return { estimate, ...intervalOf(point, days, horizon) };
	});
}

function intervalOf(
	point: IncidencePoint | undefined,
	days: readonly DayCounts[],
	horizon: number,
): Interval {
	const past = days.filter(({ day }) => day <= horizon);
	const resolved = past.reduce((sum, day) => sum + day.resolved, 0);
	if (!point || resolved === 0) {
		const removed = past.reduce((sum, day) => sum + day.removed, 0);
		const stillWatched = days
			.filter(({ day }) => day >= horizon)
			.reduce((sum, day) => sum + day.watched + day.resolved, 0);
		return wilsonInterval(0, Math.max(1, removed + stillWatched));
	}
	return point.incidence < 1
		? logLogInterval(point)
		: wilsonInterval(resolved, resolved);
}
