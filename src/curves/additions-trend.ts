// Interest and costs beside principal: the longer a claim lasts, the more comes with each krone of it.
import type { MonthAtRisk } from "./months-at-risk.ts";

/** Months before this one belong to the steep start, not to the late fall. */
export const firstLateMonth = 3;

interface PlacedMonth extends MonthAtRisk {
	readonly month: number;
}

/** Against the cash that the late months show on average. */
export interface AdditionsTrend {
	/** Cash per krone of principal at the month asked for, over what the late months had. */
	readonly level: number;
	/** What each month after it adds, as a share of it. */
	readonly growth: number;
}

const steady: AdditionsTrend = { level: 1, growth: 0 };
/** Interest and costs do not grow faster than this share of principal a month: a fifth a year and as much in costs. */
const fastest = 1 / 30;

/**
 * Fits a line to cash over principal paid, each month weighing by the principal paid in it, over all months of a clock
 * after its first three; interest grows as a line in time, and late payers pay more of it.
 *
 * @param months  from month 0 to the one before `at`
 * @param late    the months whose average cash is carried on
 * @returns steady where nothing was paid, or where the line falls
 */
export function additionsTrend(
	months: readonly MonthAtRisk[],
	late: readonly PlacedMonth[],
	at: number,
): AdditionsTrend {
	const paying = months
		.map((each, month): PlacedMonth => ({ ...each, month }))
		.filter(({ month, paid }) => month >= firstLateMonth && paid > 0);
	const weight = paying.reduce((sum, { paid }) => sum + paid, 0);
	const latePaid = late.reduce((sum, { paid }) => sum + paid, 0);
	if (!(weight > 0 && latePaid > 0)) return steady;
	const mean = (of: (month: PlacedMonth) => number) =>
		paying.reduce((sum, month) => sum + month.paid * of(month), 0) / weight;
	const month = mean((each) => each.month);
	const ratio = mean(({ cash, paid }) => cash / paid);
	const spread = mean((each) => (each.month - month) ** 2);
	if (!(spread > 0 && ratio > 0)) return steady;
	const rise =
		mean((each) => (each.month - month) * (each.cash / each.paid)) / spread;
	const slope = Math.min(fastest, Math.max(0, rise));
	const lateMonth =
		late.reduce((sum, each) => sum + each.paid * each.month, 0) / latePaid;
	const then = ratio + slope * (lateMonth - month);
	const now = ratio + slope * (at - month);
	return then > 0 ? { level: now / then, growth: slope / now } : steady;
}
