// What followed a step towards a debtor: payment within so many days, and payment before anything else was done.
import {
	aalenJohansen,
	incidenceBy,
	logLogInterval,
} from "./aalen-johansen.ts";
import { wilsonInterval } from "./wilson.ts";

/** Steps by the day on which something first followed them; `ended` by the next step or another exit. */
export interface StepDay {
	readonly day: number;
	readonly paid: number;
	readonly ended: number;
	readonly watched: number;
}

export interface StepAnswer {
	readonly withinDays: number;
	/** Steps watched so long. */
	readonly observed: number;
	readonly paid: number;
	/** Paid over observed, whatever was done in between; null where nothing was watched so long. */
	readonly share: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** Steps still without payment, next step or exit when the day began. */
	readonly atRisk: number;
	/** Aalen–Johansen: paid before the next step or exit; null where nothing was watched so long. */
	readonly beforeNext: number | null;
	readonly beforeNextLow: number | null;
	readonly beforeNextHigh: number | null;
}

/** Steps watched for a time, and those of them followed by a payment in it. */
export interface WithinCount {
	readonly withinDays: number;
	readonly observed: number;
	readonly paid: number;
}

/**
 * What followed the steps of one kind. It tells what came after, not because of what: who gets a step, and when, is
 * no matter of chance.
 *
 * @param days  one row a day; the last stands for all later ones as `watched`
 */
export function stepAnswers(
	days: readonly StepDay[],
	counts: readonly WithinCount[],
): StepAnswer[] {
	const points = aalenJohansen(
		days.map(({ day, paid, ended, watched }) => ({
			day,
			resolved: paid,
			removed: ended,
			watched,
		})),
	);
	const last = days.toSorted((one, other) => one.day - other.day).at(-1);
	return counts.map(({ withinDays, observed, paid }) => {
		const point = incidenceBy(points, withinDays);
		const isWatched =
			last !== undefined && (last.day >= withinDays || last.watched === 0);
		const reach = isWatched && point ? logLogInterval(point) : nothing;
		return {
			...{ withinDays, observed, paid },
			share: observed > 0 ? paid / observed : null,
			...(observed > 0 ? wilsonInterval(paid, observed) : nothing),
			atRisk: days
				.filter(({ day }) => day >= withinDays)
				.reduce((all, day) => all + day.paid + day.ended + day.watched, 0),
			beforeNext: isWatched ? (point?.incidence ?? 0) : null,
			beforeNextLow: reach.low,
			beforeNextHigh: reach.high,
		};
	});
}

const nothing: { readonly low: null; readonly high: null } = {
	low: null,
	high: null,
};
