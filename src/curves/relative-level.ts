// How a segment pays against its parent: over all months after the first, and by age.
import { credibilityPayments } from "./credibility.ts";
import type { MonthAtRisk } from "./months-at-risk.ts";
import { type Drift, driftedAt } from "./relative-drift.ts";
import type { ParentMonth, ParentRates } from "./types.ts";

/**
 * How a segment pays against its parent after the first month, drawn towards what is supposed of an unseen one (1) by
 * credibility: Z = n / (n + half). So does a portfolio against the prior: of a prior that is thrice too high thin months
 * take the shape, and not the level.
 *
 * The first month is left out: who pays at once says little of how those pay who did not. Large customers pay every
 * invoice in time until the day they fail, and then none.
 */
export function relativeLevel(
	own: readonly MonthAtRisk[],
	lean: ParentRates,
	unseen: number,
	half: number,
): number {
	let paid = 0;
	let expected = 0;
	let expectedPayments = 0;
	own.forEach((month, place) => {
		if (place === 0) return;
		const parent = lean(place);
		paid += month.cash;
		expected += month.principal * parent.cash;
		expectedPayments += month.claims * parent.payments;
	});
	if (expected <= 0 || paid < 0) return unseen;
	const z = expectedPayments / (expectedPayments + half);
	return z * (paid / expected) + (1 - z) * unseen;
}

/**
 * The same by month of the clock, from the months around: from half its age to twice it, as far as they were seen. Each
 * is drawn by credibility towards the level of all months, as that drifts with age, and goes on along the drift past the
 * last that was seen. Segments that pay fast at first pay little later.
 *
 * @see Tibshirani & Hastie (1987), Local likelihood estimation, Journal of the American Statistical Association 82, 559–567
 */
export function levelsByAge(
	own: readonly MonthAtRisk[],
	lean: ParentRates,
	level: number,
	drift: Drift,
): (month: number) => number {
	const sums = [{ paid: 0, expected: 0, payments: 0 }];
	own.forEach((month, place) => {
		const parent = lean(place);
		const drifted = place === 0 ? 1 : driftedAt(drift, place);
		const before = sums[place] ?? { paid: 0, expected: 0, payments: 0 };
		sums.push({
			paid: before.paid + month.cash,
			expected: before.expected + month.principal * parent.cash * drifted,
			payments: before.payments + month.claims * parent.payments * drifted,
		});
	});
	const localAt = (month: number) => {
		const last = Math.min(own.length, 2 * month + 1);
		const first = Math.max(
			1,
			Math.min(Math.ceil(month / 2), Math.floor(last / 2)),
		);
		const [to, from] = [sums[last], sums[first]];
		if (!to || !from) return level;
		const expected = to.expected - from.expected;
		const payments = (to.payments - from.payments) * level;
		if (!(expected > 0)) return level;
		const z = payments / (payments + credibilityPayments);
		return z * Math.max(0, (to.paid - from.paid) / expected) + (1 - z) * level;
	};
	return (month) => localAt(month) * driftedAt(drift, month);
}

/** A parent month that pays so many times as much; never more than nearly all. */
export function atLevel(parent: ParentMonth, level: number): ParentMonth {
	const share = Math.min(level, parent.paid > 0 ? 0.95 / parent.paid : level);
	return {
		cash: parent.cash * share,
		paid: parent.paid * share,
		removed: parent.removed,
		submitted: parent.submitted,
		payments: parent.payments * share,
		measured: parent.measured,
	};
}
