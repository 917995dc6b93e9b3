// How payment goes on after the months that were measured: the fall of the late ones, carried on.
import { additionsTrend, firstLateMonth } from "./additions-trend.ts";
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
	/** What was removed in a month of those it was fitted to, on average: what thin ones among them lean on. */
	readonly removedBefore: number;
	readonly payments: number;
	/** How much more cash comes with a krone of principal each month later, as a share of what comes at `fromMonth`. */
	readonly growth: number;
}

const window = 24;
const fewestMonths = 6;
const fewestClaims = 30;
/**
 * What a vintage usually pays in a month of what it paid in the month before, and how far portfolios lie apart in its logarithm.
 *
 * PRA's purchased vintages of 1996–2005 fall by 0.973 a month from their fourth year on, all years pooled, and their own
 * means lie 0.004 apart (standard deviation). Portfolios of several owners are assumed to differ two and a half times as much.
 */
const usual = { decay: 0.973, spread: 0.01 } as const;
const slowestDecay = 0.995;
const monthsOfAQuarter = 3;

interface LateMonth extends MonthAtRisk {
	readonly month: number;
}

/**
 * Fits an exponential fall to the last two years of a clock in which at least thirty claims were at risk.
 *
 * Payments are counts with claims at risk as exposure, so a month in which a thousand claims paid nothing weighs as much
 * as it should. The pace leans on the usual one by what the payments can tell of it: two hundred of them over two years
 * weigh as much as the usual. The fall never rises and is never slower than half a per cent a month. The level counts
 * half a payment more than was seen.
 *
 * Claims leave at the pace of the median quarter: at the end of the period of limitation many leave at once, and those
 * that outlive it do not go on leaving like that.
 *
 * @returns undefined where fewer than six such months exist after the first three: then no trend can be said to be seen
 * @see McCullagh & Nelder (1989), Generalized Linear Models, ch. 6: the log-linear model for counts; Jewell (1974), Credible
 *      means are exact Bayesian for exponential families, ASTIN Bulletin 8, 77–90: the normal prior as credibility
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
	const removed = usualRemoval(late);
	const expected = Math.log(usual.decay / (1 - leavingOf(late, removed)));
	const decay = Math.min(slowestDecay, Math.exp(slopeOf(late, expected)));
	const from = last.month + 1;
	const fallen = (month: number) => decay ** (month - from);
	const payments =
		(total(late, "payments") + 0.5) /
		sum(late, ({ claims, month }) => claims * fallen(month));
	const level = (amount: number) =>
		Math.max(0, amount) /
		sum(late, ({ principal, month }) => principal * fallen(month));
	const cash = level(total(late, "cash"));
	const additions = additionsTrend(months.slice(0, from), late, from);
	return {
		firstMonth: first.month,
		fromMonth: from,
		decay,
		cash: cash * additions.level,
		paid: Math.min(cash, level(total(late, "paid"))),
		removed,
		removedBefore:
			Math.max(0, total(late, "removed")) / total(late, "principal"),
		payments,
		growth: additions.growth,
	};
}

/**
 * The slope b of payments = claims · exp(a + b · month), by Newton's method on the likelihood with a profiled out, b
 * being normal about the usual one beforehand.
 *
 * The score in b is the mean month of the payments less the mean month that the slope expects; it falls as b rises.
 */
function slopeOf(late: readonly LateMonth[], expected: number): number {
	const payments = total(late, "payments");
	if (payments <= 0) return expected;
	const paidAt =
		sum(late, ({ payments, month }) => payments * month) / payments;
	const pull = 1 / (usual.spread ** 2 * payments);
	let slope = expected;
	for (let turn = 0; turn < 50; turn += 1) {
		const weight = (one: LateMonth) => one.claims * Math.exp(slope * one.month);
		const all = sum(late, weight);
		const mean = sum(late, (one) => weight(one) * one.month) / all;
		const spread =
			sum(late, (one) => weight(one) * (one.month - mean) ** 2) / all;
		const step = (paidAt - mean - pull * (slope - expected)) / (spread + pull);
		slope += Math.max(-0.5, Math.min(0.5, step));
		if (Math.abs(step) < 1e-12) break;
	}
	return slope;
}

/**
 * The share of what is open that pays or leaves in a month: by so much more slowly than the vintage's cash fall the rates,
 * which are shares of what is still open.
 */
function leavingOf(late: readonly LateMonth[], removed: number): number {
	const paid = Math.max(0, total(late, "paid")) / total(late, "principal");
	return Math.min(0.5, paid + removed);
}

/** The median over quarters, each weighing by what was open in it, of the share that left in a month. */
function usualRemoval(late: readonly LateMonth[]): number {
	const quarters = Array.from(
		{ length: Math.ceil(late.length / monthsOfAQuarter) },
		(_, place) =>
			late.slice(place * monthsOfAQuarter, (place + 1) * monthsOfAQuarter),
	)
		.map((quarter) => {
			const open = total(quarter, "principal");
			return { open, rate: Math.max(0, total(quarter, "removed")) / open };
		})
		.sort((one, other) => one.rate - other.rate);
	const half = total(late, "principal") / 2;
	let passed = 0;
	for (const { open, rate } of quarters) {
		passed += open;
		if (passed >= half) return rate;
	}
	return 0;
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
