// How payment goes on after the months that were measured: the fall of the late ones, carried on.
import { additionsTrend, firstLateMonth } from "./additions-trend.ts";
import {
	type ClaimsPaid,
	claimsPaid,
	type PlacedMonth,
} from "./claims-paid.ts";
import { graduatedLogRates } from "./graduation.ts";
import type { MonthAtRisk } from "./months-at-risk.ts";
import type { ParentMonth } from "./types.ts";

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
	/** How much more cash comes with a krone of principal each month later, as a share of what comes at `fromMonth`. */
	readonly growth: number;
	/** The months from `firstMonth` to the one before `fromMonth`: what thin ones among them lean on. */
	readonly graduated: readonly ParentMonth[];
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

/**
 * Graduates the months of a clock after its first three, as long as thirty claims were at risk, and carries their last
 * slope on as an exponential fall.
 *
 * Claims paid are counts with claims at risk as exposure, so a month in which a thousand claims paid nothing weighs as much
 * as it should. How many months the slope rests on follows from how straight they lie; it leans on the usual one by what
 * the payments can tell of it. The fall never rises and is never slower than half a per cent a month.
 *
 * What a claim paid brings, and what leaves beside it, is taken from the months around: from half a month's age to twice it
 * within those that were seen, from the last two years for what comes after them. Claims then leave at the pace of the
 * median quarter: at the end of the period of limitation many leave at once, and those that outlive it do not go on
 * leaving like that.
 *
 * @param paceApart  deviations that the fall expected beforehand lies from the usual one
 * @returns undefined where fewer than six such months exist after the first three: then no trend can be said to be seen
 * @see graduatedLogRates; Jewell (1974), Credible means are exact Bayesian for exponential families, ASTIN Bulletin 8,
 *      77–90: the normal prior as credibility
 */
export function lateTrend(
	months: readonly MonthAtRisk[],
	paceApart = 0,
): Trend | undefined {
	const seen = months
		.map((each, month): PlacedMonth => ({ ...each, month }))
		.filter(
			({ claims, principal, month }) =>
				claims >= fewestClaims && principal > 0 && month >= firstLateMonth,
		);
	const [first] = seen;
	const last = seen.at(-1);
	if (!first || !last || seen.length < fewestMonths) return undefined;
	const late = seen.slice(-window);
	const removed = usualRemoval(late);
	const expected = Math.log(usual.decay / (1 - leavingOf(late, removed)));
	const claims = claimsPaid(seen);
	const logRates = graduatedLogRates(claims.counts, {
		mean: expected + paceApart * usual.spread,
		spread: usual.spread,
	});
	const reached = logRates.at(-1) ?? 0;
	const slope = reached - (logRates.at(-2) ?? reached);
	const decay = Math.min(slowestDecay, Math.exp(slope));
	const from = last.month + 1;
	const next = Math.exp(reached) * decay;
	const rates = logRates.map(Math.exp);
	const cash = next * claims.brought("cash", late);
	const additions = additionsTrend(months.slice(0, from), late, from);
	return {
		firstMonth: first.month,
		fromMonth: from,
		decay,
		cash: cash * additions.level,
		paid: Math.min(cash, next * claims.brought("paid", late)),
		removed,
		payments: next * claims.paymentsEach,
		growth: additions.growth,
		graduated: seen.map((_, place) =>
			graduatedMonth(seen, claims, place, rates[place] ?? 0),
		),
	};
}

/** A month that was seen, as those around it have it: from half its age to twice it. */
function graduatedMonth(
	seen: readonly PlacedMonth[],
	{ brought, paymentsEach }: ClaimsPaid,
	place: number,
	rate: number,
): ParentMonth {
	const age = seen[place]?.month ?? 0;
	const around = seen.filter(
		({ month }) => month >= age / 2 && month <= age * 2,
	);
	const open = total(around, "principal");
	return {
		cash: rate * brought("cash", around),
		paid: Math.min(1, rate * brought("paid", around)),
		removed: Math.max(0, total(around, "removed")) / open,
		submitted: submittedOf(around, open),
		payments: rate * paymentsEach,
		measured: 1,
	};
}

function submittedOf(
	around: readonly PlacedMonth[],
	open: number,
): Map<string, number> {
	const shares = new Map<string, number>();
	for (const { submitted } of around)
		for (const [segment, kroner] of submitted)
			shares.set(segment, (shares.get(segment) ?? 0) + kroner / open);
	return shares;
}

/**
 * The share of what is open that pays or leaves in a month: by so much more slowly than the vintage's cash fall the rates,
 * which are shares of what is still open.
 */
function leavingOf(late: readonly PlacedMonth[], removed: number): number {
	const paid = Math.max(0, total(late, "paid")) / total(late, "principal");
	return Math.min(0.5, paid + removed);
}

/** The median over quarters, each weighing by what was open in it, of the share that left in a month. */
function usualRemoval(late: readonly PlacedMonth[]): number {
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
	late: readonly PlacedMonth[],
	key: "payments" | "cash" | "paid" | "removed" | "principal",
): number {
	return sum(late, (month) => month[key]);
}

function sum(
	late: readonly PlacedMonth[],
	of: (month: PlacedMonth) => number,
): number {
	return late.reduce((all, month) => all + of(month), 0);
}
