// Payment curves: each segment as measured, leaning on its portfolio, and the portfolio on a reference or on the prior.
import { blended, credibilityPayments, weightOf } from "./credibility.ts";
import {
	type MonthAtRisk,
	meanOfSegments,
	monthsAtRisk,
} from "./months-at-risk.ts";
import { wholePortfolio } from "./reference.ts";
import { relativeDrift } from "./relative-drift.ts";
import { atLevel, levelsByAge, relativeLevel } from "./relative-level.ts";
import { lateTrend, type Trend } from "./trend.ts";
import type {
	Clock,
	MonthRates,
	ParentMonth,
	ParentRates,
	SegmentCurve,
	SegmentHistory,
} from "./types.ts";

export interface CurveOptions {
	/** How many months of the clock each curve covers. */
	readonly months: number;
	/** What a clock leans on where the portfolio itself has seen little. */
	readonly parent: (clock: Clock, segment: string) => ParentRates;
	/** Payments at which the portfolio's own experience weighs as much as that parent. */
	readonly parentPayments: number;
	/** How a segment that was never seen is supposed to pay against its portfolio; 1 where nothing is said. */
	readonly apart?: (clock: Clock, segment: string) => number;
	/** How such a segment is supposed to gain on its portfolio with age; 0 where nothing is said. */
	readonly driftApart?: (clock: Clock, segment: string) => number;
	/** How many deviations a portfolio's late fall is supposed to lie from the usual one; 0 where nothing is said. */
	readonly paceApart?: (clock: Clock) => number;
}

/** One segment on one clock, its months counted. */
export interface CountedSegment {
	readonly clock: Clock;
	readonly segment: string;
	/** Claims that were observed for a month of the clock or more. */
	readonly claims: number;
	readonly months: readonly MonthAtRisk[];
}

/**
 * The curve of every segment.
 *
 * Cash, exits and submissions of a month are shares of what was open at its start. They are blended with the parent's
 * by credibility, month by month; past the last well-measured month of the portfolio its late trend goes on.
 *
 * @param segments  every segment to give a curve, also those without history
 */
export function segmentCurves(
	histories: readonly SegmentHistory[],
	segments: readonly { readonly clock: Clock; readonly segment: string }[],
	options: CurveOptions,
): SegmentCurve[] {
	return countedCurves(histories.map(counted), segments, options);
}

/** The same from months that were counted already. */
export function countedCurves(
	all: readonly CountedSegment[],
	segments: readonly { readonly clock: Clock; readonly segment: string }[],
	options: CurveOptions,
): SegmentCurve[] {
	const clocks = (["submission", "due"] as const).map((clock) => {
		const mine = all.filter((each) => each.clock === clock);
		return [clock, portfolioRates(clock, mine, options)] as const;
	});
	const portfolios = new Map(clocks);
	return segments.map(({ clock, segment }) => {
		const own = all.find(
			(each) => each.clock === clock && each.segment === segment,
		);
		const portfolio = portfolios.get(clock);
		if (!portfolio) throw new RangeError(`no clock ${clock}`);
		return segmentCurve(clock, segment, own, portfolio, options);
	});
}

/** The curve of a whole portfolio on one clock, as its segments lean on it. */
export function portfolioCurve(
	clock: Clock,
	histories: readonly SegmentHistory[],
	options: CurveOptions,
): SegmentCurve {
	const all = histories.map(counted);
	const { rates, trend } = portfolioRates(clock, all, options);
	const longest = Math.max(
		0,
		...histories.flatMap(({ exposures }) =>
			exposures.map(({ observedMonths }) => observedMonths),
		),
	);
	return {
		clock,
		segment: wholePortfolio,
		claims: all.reduce((sum, { claims }) => sum + claims, 0),
		measuredMonths: longest,
		trendFromMonth: trend?.fromMonth ?? longest,
		months: Array.from({ length: options.months }, (_, month) => ({
			...rates(month),
			credibility: rates(month).measured,
		})),
	};
}

function counted(history: SegmentHistory): CountedSegment {
	const { clock, segment, exposures } = history;
	return {
		clock,
		segment,
		claims: exposures.reduce((sum, { claims }) => sum + Math.max(0, claims), 0),
		months: monthsAtRisk(history),
	};
}

interface PortfolioRates {
	readonly rates: ParentRates;
	readonly trend: Trend | undefined;
	readonly hasHistory: boolean;
}

function portfolioRates(
	clock: Clock,
	segments: readonly CountedSegment[],
	{ parent, parentPayments, paceApart }: CurveOptions,
): PortfolioRates {
	const months = meanOfSegments(segments.map((each) => each.months));
	const above = parent(clock, wholePortfolio);
	const level = relativeLevel(months, above, 1, parentPayments);
	const lean = (month: number) =>
		atLevel(above(month), month === 0 ? 1 : level);
	const trend = lateTrend(months, paceApart?.(clock));
	const known: ParentMonth[] = [];
	const rates = (month: number): ParentMonth => {
		const rate =
			known[month] ??
			(trend && month >= trend.firstMonth
				? blended(months[month], trendMonth(trend, month), credibilityPayments)
				: blended(months[month], lean(month), parentPayments));
		known[month] = rate;
		return rate;
	};
	return { rates, trend, hasHistory: months.length > 0 };
}

function trendMonth(trend: Trend, month: number): ParentMonth {
	const seen = trend.graduated[month - trend.firstMonth];
	if (seen) return seen;
	const fallen = trend.decay ** (month - trend.fromMonth);
	const grown = Math.max(0, 1 + trend.growth * (month - trend.fromMonth));
	return {
		cash: trend.cash * fallen * grown,
		paid: trend.paid * fallen,
		removed: trend.removed,
		submitted: new Map(),
		payments: trend.payments * fallen,
		measured: 0,
	};
}

function segmentCurve(
	clock: Clock,
	segment: string,
	seen: CountedSegment | undefined,
	portfolio: PortfolioRates,
	{ months: length, parent, apart, driftApart }: CurveOptions,
): SegmentCurve {
	const own = seen?.months ?? [];
	const lean = portfolio.hasHistory ? portfolio.rates : parent(clock, segment);
	const laterLevel = relativeLevel(
		own,
		lean,
		apart?.(clock, segment) ?? 1,
		credibilityPayments,
	);
	const drift = relativeDrift(own, lean, driftApart?.(clock, segment) ?? 0);
	const levelAt = levelsByAge(own, lean, laterLevel, drift);
	const months = Array.from({ length }, (_, month): MonthRates => {
		const above = atLevel(lean(month), month === 0 ? 1 : levelAt(month));
		const credibility = weightOf(own[month], above, credibilityPayments);
		const { cash, paid, removed, submitted, payments, measured } = blended(
			own[month],
			above,
			credibilityPayments,
		);
		return { cash, paid, removed, submitted, payments, measured, credibility };
	});
	return {
		clock,
		segment,
		claims: seen?.claims ?? 0,
		measuredMonths: own.findLastIndex(({ claims }) => claims > 0) + 1,
		trendFromMonth: portfolio.trend?.fromMonth ?? own.length,
		months,
	};
}
