// The chance of payment when other exits compete with it and young claims are still watched.
import { normalQuantile } from "./normal.ts";
import type { Interval } from "./wilson.ts";

/** What was seen on one day since submission: counts of claims. */
export interface DayCounts {
	readonly day: number;
	readonly resolved: number;
	/** Left by another exit: dead, bankrupt, recalled, sold. */
	readonly removed: number;
	/** Last seen unresolved on this day. */
	readonly watched: number;
}

/** The estimate from one day on. */
export interface IncidencePoint {
	readonly day: number;
	readonly atRisk: number;
	/** Share of all submitted claims resolved by this day. */
	readonly incidence: number;
	readonly variance: number;
}

/**
 * Aalen–Johansen: the share of claims resolved by each day, exits competing, young claims censored.
 *
 * A claim that was removed can no longer be paid, so it stays in the denominator; Kaplan–Meier would treat it as if it
 * might still pay and state too much. Without exits the two are the same.
 *
 * @param days  any order; one row per day; counts whole, >= 0
 * @returns     one point per day with a resolution or an exit; `incidence` never falls
 * @see Aalen & Johansen (1978), Scand. J. Statist. 5, 141–150; variance after Marubini & Valsecchi (1995), ch. 10
 */
export function aalenJohansen(days: readonly DayCounts[]): IncidencePoint[] {
	const ordered = days.toSorted((one, other) => one.day - other.day);
	let atRisk = ordered.reduce(
		(sum, { resolved, removed, watched }) => sum + resolved + removed + watched,
		0,
	);
	let unresolved = 1;
	let incidence = 0;
	const steps: Step[] = [];
	const points: IncidencePoint[] = [];
	for (const { day, resolved, removed, watched } of ordered) {
		const left = resolved + removed;
		if (left > 0) {
			incidence += (unresolved * resolved) / atRisk;
			steps.push({ atRisk, left, resolved, unresolved, incidence });
			unresolved *= 1 - left / atRisk;
			points.push({ day, atRisk, incidence, variance: varianceAfter(steps) });
		}
		atRisk -= left + watched;
	}
	return points;
}

/**
 * The share resolved by each day and no variance: what a bootstrap takes a thousand times.
 *
 * @param days  rising, one row per day
 * @returns     one for each of `days`, the same as `aalenJohansen`
 */
export function incidences(days: readonly DayCounts[]): number[] {
	let atRisk = days.reduce(
		(sum, { resolved, removed, watched }) => sum + resolved + removed + watched,
		0,
	);
	let unresolved = 1;
	let incidence = 0;
	return days.map(({ resolved, removed, watched }) => {
		const left = resolved + removed;
		if (left > 0) {
			incidence += (unresolved * resolved) / atRisk;
			unresolved *= 1 - left / atRisk;
		}
		atRisk -= left + watched;
		return incidence;
	});
}

interface Step {
	readonly atRisk: number;
	readonly left: number;
	readonly resolved: number;
	/** Just before the day. */
	readonly unresolved: number;
	/** Just after the day. */
	readonly incidence: number;
}

function varianceAfter(steps: readonly Step[]): number {
	const reached = steps.at(-1)?.incidence ?? 0;
	return steps.reduce((sum, step) => {
		const { atRisk, left, resolved, unresolved, incidence } = step;
		const ahead = reached - incidence;
		const stayed = atRisk > left ? left / (atRisk * (atRisk - left)) : 0;
		return (
			sum +
			ahead * ahead * stayed +
			(unresolved * unresolved * resolved * (atRisk - resolved)) / atRisk ** 3 -
			(2 * ahead * unresolved * resolved) / atRisk ** 2
		);
	}, 0);
}

/** The last point on or before a day; undefined where nothing had happened, or nobody was watched that long. */
export function incidenceBy(
	points: readonly IncidencePoint[],
	day: number,
): IncidencePoint | undefined {
	return points.findLast((point) => point.day <= day);
}

/**
 * An interval for an incidence that cannot leave 0 to 1, on the scale of log(−log incidence).
 *
 * R's survfit gives the same for several kinds of exit (conf.type = "log-log"); for one kind it takes log(−log S), of
 * what is still unresolved, and its interval for 1 − S is another. At 0 and at 1 there is no width to tell.
 *
 * @see Kalbfleisch & Prentice (2002), The Statistical Analysis of Failure Time Data, 1.4
 */
export function logLogInterval(
	{ incidence, variance }: IncidencePoint,
	level = 0.95,
): Interval {
	if (incidence <= 0 || incidence >= 1 || variance <= 0)
		return { low: incidence, high: incidence };
	const z = normalQuantile(0.5 + level / 2);
	const reach = (z * Math.sqrt(variance)) / (incidence * Math.log(incidence));
	return {
		low: incidence ** Math.exp(-reach),
		high: incidence ** Math.exp(reach),
	};
}
