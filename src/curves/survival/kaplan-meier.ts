// The share still unresolved day by day where one thing only can happen, and young claims are still watched.
import { normalQuantile } from "../normal.ts";
import type { Interval } from "../wilson.ts";

/** What was seen on one day: counts of claims. */
export interface SurvivalDay {
	readonly day: number;
	readonly events: number;
	/** Last seen on this day without the event. */
	readonly watched: number;
}

/** The estimate from one day on. */
export interface SurvivalPoint {
	readonly day: number;
	/** Just before the day. */
	readonly atRisk: number;
	readonly events: number;
	readonly watched: number;
	readonly survival: number;
	/** Greenwood's sum of d / (n(n − d)): the variance of ln S. Infinite where nobody is left. */
	readonly logVariance: number;
}

/**
 * Kaplan–Meier, one point per day on which something was seen.
 *
 * @param days  any order; several rows of a day are added up; counts >= 0
 * @see Kaplan & Meier (1958), JASA 53, 457–481
 */
export function kaplanMeier(days: readonly SurvivalDay[]): SurvivalPoint[] {
	const ordered = [...byDay(days)].toSorted(([one], [other]) => one - other);
	let atRisk = ordered.reduce(
		(sum, [, { events, watched }]) => sum + events + watched,
		0,
	);
	let survival = 1;
	let logVariance = 0;
	return ordered.map(([day, { events, watched }]) => {
		if (events > 0) {
			survival = events < atRisk ? survival * (1 - events / atRisk) : 0;
			logVariance +=
				events < atRisk
					? events / (atRisk * (atRisk - events))
					: Number.POSITIVE_INFINITY;
		}
		const point = { day, atRisk, events, watched, survival, logVariance };
		atRisk -= events + watched;
		return point;
	});
}

function byDay(
	days: readonly SurvivalDay[],
): Map<number, { events: number; watched: number }> {
	const sums = new Map<number, { events: number; watched: number }>();
	for (const { day, events, watched } of days) {
		const sum = sums.get(day) ?? { events: 0, watched: 0 };
		sums.set(day, {
			events: sum.events + events,
			watched: sum.watched + watched,
		});
	}
	return sums;
}

/** The last point on or before a day; undefined before the first. */
export function survivalBy(
	points: readonly SurvivalPoint[],
	day: number,
): SurvivalPoint | undefined {
	return points.findLast((point) => point.day <= day);
}

/** Greenwood's standard error of S; null where nobody is left to tell it from. */
export function greenwoodError(point: SurvivalPoint): number | null {
	return Number.isFinite(point.logVariance)
		? point.survival * Math.sqrt(point.logVariance)
		: null;
}

/** On what scale an interval is symmetric: S itself, ln S (R's default), or ln(−ln S), which cannot leave 0 to 1. */
export type SurvivalScale = "plain" | "log" | "log-log";

/**
 * An interval for S, cut to 0 to 1, as R's survfit has it.
 *
 * @returns null where nobody is left; before the first event there is no width
 * @see Kalbfleisch & Prentice (2002), The Statistical Analysis of Failure Time Data, 1.4
 */
export function survivalInterval(
	{ survival, logVariance }: SurvivalPoint,
	scale: SurvivalScale = "log-log",
	level = 0.95,
): Interval | null {
	if (!Number.isFinite(logVariance)) return null;
	if (logVariance === 0) return { low: survival, high: survival };
	const reach = normalQuantile(0.5 + level / 2) * Math.sqrt(logVariance);
	const [low, high] = ends[scale](survival, reach);
	return { low: Math.max(0, low), high: Math.min(1, high) };
}

const ends: Readonly<
	Record<SurvivalScale, (survival: number, reach: number) => [number, number]>
> = {
	plain: (survival, reach) => [survival * (1 - reach), survival * (1 + reach)],
	log: (survival, reach) => [
		survival * Math.exp(-reach),
		survival * Math.exp(reach),
	],
	"log-log": (survival, reach) => {
		const away = reach / Math.log(survival);
		return [survival ** Math.exp(-away), survival ** Math.exp(away)];
	},
};
