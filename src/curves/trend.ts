// How payment goes on after the last month that was measured well: the fall of the late months, carried on.
import type { MonthAtRisk } from "./months-at-risk.ts";

export interface Trend {
	/** First month that follows the trend. */
	readonly fromMonth: number;
	/** What one month's rates are of the month before; below 1. */
	readonly decay: number;
	readonly cash: number;
	readonly paid: number;
	readonly removed: number;
	readonly payments: number;
}

const enoughPayments = 10;
const window = 24;
const fewestMonths = 6;
const slowestDecay = 0.995;

/**
 * Fits an exponential fall to the last well-measured months of a clock.
 *
 * Well measured is a month with at least ten payments. The fall is a weighted straight line through the logarithm of
 * the cash rate, weights being payments; it never rises, and it never falls slower than half a per cent a month.
 *
 * @returns undefined where fewer than six such months exist after month 2: then no trend can be said to be seen
 */
export function lateTrend(months: readonly MonthAtRisk[]): Trend | undefined {
	const late = months
		.map((month, place) => ({ ...month, place }))
		.filter(
			({ payments, cash, principal, place }) =>
				payments >= enoughPayments && cash > 0 && principal > 0 && place > 2,
		)
		.slice(-window);
	const last = late.at(-1);
	if (!last || late.length < fewestMonths) return undefined;
	const line = weightedLine(
		late.map(({ place, cash, principal, payments }) => ({
			x: place,
			y: Math.log(cash / principal),
			weight: payments,
		})),
	);
	const decay = Math.min(slowestDecay, Math.exp(line.slope));
	const middle = line.meanX;
	const total = (
		key: "cash" | "paid" | "removed" | "principal" | "payments" | "claims",
	) => late.reduce((sum, month) => sum + month[key], 0);
	const cash = Math.exp(line.meanY) * decay ** (last.place + 1 - middle);
	return {
		fromMonth: last.place + 1,
		decay,
		cash,
		paid: cash * Math.min(1, total("paid") / total("cash")),
		removed: total("removed") / total("principal"),
		payments:
			(cash * total("payments") * total("principal")) /
			(total("claims") * total("cash")),
	};
}

interface WeightedPoint {
	readonly x: number;
	readonly y: number;
	readonly weight: number;
}

function weightedLine(points: readonly WeightedPoint[]) {
	const weight = points.reduce((sum, point) => sum + point.weight, 0);
	const meanX =
		points.reduce((sum, { x, weight: w }) => sum + w * x, 0) / weight;
	const meanY =
		points.reduce((sum, { y, weight: w }) => sum + w * y, 0) / weight;
	const spread = points.reduce(
		(sum, { x, weight: w }) => sum + w * (x - meanX) ** 2,
		0,
	);
	const joint = points.reduce(
		(sum, { x, y, weight: w }) => sum + w * (x - meanX) * (y - meanY),
		0,
	);
	return { meanX, meanY, slope: spread > 0 ? joint / spread : 0 };
}
