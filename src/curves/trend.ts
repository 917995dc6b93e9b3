// How payment goes on after the months that were measured: the fall of the late ones, carried on.
import type { MonthAtRisk } from "./months-at-risk.ts";

export interface Trend {
	/** First month of those it was fitted to. */
	readonly firstMonth: number;
	/** First month that nothing but the trend speaks for. */
	readonly fromMonth: number;
	/** What one month's rates are of the month before; below 1. */
	readonly decay: number;
	/** Rates at `fromMonth`. */
	readonly cash: number;
	readonly paid: number;
	readonly removed: number;
	readonly payments: number;
}

/** Months before this one belong to the steep start, not to the late fall. */
const firstLateMonth = 3;
const window = 24;
const fewestMonths = 6;
const fewestClaims = 30;
/** With fewer payments in the window, the pace of the fall is not told from chance. */
const fewestPayments = 10;
const usualDecay = 0.97;
const slowestDecay = 0.995;

interface LateMonth extends MonthAtRisk {
	readonly month: number;
}

/**
 * Fits an exponential fall to the last two years of a clock in which at least thirty claims were at risk.
 *
 * Payments are counts with claims at risk as exposure, so a month in which a thousand claims paid nothing weighs as much
 * as it should. The fall never rises and is never slower than half a per cent a month; with fewer than ten payments it
 * is taken as three per cent a month, and the level as half a payment more than was seen.
 *
 * @returns undefined where fewer than six such months exist after the first three: then no trend can be said to be seen
 * @see McCullagh & Nelder (1989), Generalized Linear Models, ch. 6: the log-linear model for counts
 */
export function lateTrend(months: readonly MonthAtRisk[]): Trend | undefined {
	const late = months
		.map((each, month): LateMonth => ({ ...each, month }))
		.filter(
			({ claims, principal, month }) =>
				claims >= fewestClaims && principal > 0 && month >= firstLateMonth,
		)
		.slice(-window);
	const [first] = late;
	const last = late.at(-1);
	if (!first || !last || late.length < fewestMonths) return undefined;
	const decay = decayOf(late);
	const from = last.month + 1;
	const fallen = (month: number) => decay ** (month - from);
	const payments =
		(total(late, "payments") + 0.5) /
		sum(late, ({ claims, month }) => claims * fallen(month));
	const cash =
		Math.max(0, total(late, "cash")) /
		sum(late, ({ principal, month }) => principal * fallen(month));
	const paidShare = total(late, "paid") / total(late, "cash");
	return {
		firstMonth: first.month,
		fromMonth: from,
		decay,
		cash,
		paid: cash > 0 ? cash * Math.min(1, Math.max(0, paidShare)) : 0,
		removed: Math.max(0, total(late, "removed")) / total(late, "principal"),
		payments,
	};
}

function decayOf(late: readonly LateMonth[]): number {
	if (total(late, "payments") < fewestPayments) return usualDecay;
	return Math.min(slowestDecay, Math.exp(slopeOf(late)));
}

/**
 * The slope b of payments = claims · exp(a + b · month), by Newton's method on the likelihood with a profiled out.
 *
 * The score in b is the mean month of the payments less the mean month that the slope expects; it falls as b rises.
 */
function slopeOf(late: readonly LateMonth[]): number {
	const paidAt =
		sum(late, ({ payments, month }) => payments * month) /
		total(late, "payments");
	let slope = 0;
	for (let turn = 0; turn < 50; turn += 1) {
		const weight = (one: LateMonth) => one.claims * Math.exp(slope * one.month);
		const all = sum(late, weight);
		const mean = sum(late, (one) => weight(one) * one.month) / all;
		const spread =
			sum(late, (one) => weight(one) * (one.month - mean) ** 2) / all;
		const step = (paidAt - mean) / spread;
		slope += Math.max(-0.5, Math.min(0.5, step));
		if (Math.abs(step) < 1e-12) break;
	}
	return slope;
}

function total(
	late: readonly LateMonth[],
	key: "payments" | "cash" | "paid" | "removed" | "principal",
): number {
	return sum(late, (month) => month[key]);
}

function sum(
	late: readonly LateMonth[],
	of: (month: LateMonth) => number,
): number {
	return late.reduce((all, month) => all + of(month), 0);
}
