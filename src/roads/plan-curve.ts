// What claims on instalment plans have paid, month by month from signing, and how sure that is.
import { normalQuantile } from "../curves/normal.ts";

/** Plans signed at least so many months ago. Kroner, and kroner squared. */
export interface PlanMonth {
	readonly planMonth: number;
	readonly plans: number;
	readonly principal: number;
	readonly cash: number;
	readonly paidToDate: number;
	readonly principalSquares: number;
	readonly principalPaidProducts: number;
	readonly paidSquares: number;
}

export interface PlanCurve {
	/** Share of the principal at signing that is paid in each month since, kept and broken plans together. */
	readonly months: readonly number[];
	/** What the whole of it may be over what it is, 95 %. */
	readonly low: number;
	readonly high: number;
}

/** Plans that a month must rest on. */
export const fewestPlans = 30;

/**
 * The curve of plans; null where too few were watched for even a month.
 *
 * Each month is a ratio over the plans that were watched through it, so that young plans count as long as they were
 * watched. The interval is that of the last month's ratio of all paid to principal, by linearisation.
 *
 * @see Cochran (1977), Sampling Techniques, 3rd ed., (6.13), for the variance of a ratio
 */
export function planCurveOf(rows: readonly PlanMonth[]): PlanCurve | null {
	const told = rows
		.toSorted((one, other) => one.planMonth - other.planMonth)
		.filter(({ plans }) => plans >= fewestPlans);
	const last = told.at(-1);
	if (!last) return null;
	const rates = told.map(({ cash, principal }) =>
		Math.max(0, cash / principal),
	);
	const total = rates.reduce((sum, rate) => sum + rate, 0);
	const reach = total > 0 ? reachOf(last) : 0;
	return {
		months: total > 1 ? rates.map((rate) => rate / total) : rates,
		low: Math.max(0, 1 - reach),
		high: 1 + reach,
	};
}

function reachOf(last: PlanMonth): number {
	const { plans, principal, paidToDate } = last;
	const ratio = paidToDate / principal;
	if (!(ratio > 0)) return 0;
	const squares =
		last.paidSquares -
		2 * ratio * last.principalPaidProducts +
		ratio * ratio * last.principalSquares;
	const variance =
		(Math.max(0, squares) * plans) / (plans - 1) / (principal * principal);
	return (normalQuantile(0.975) * Math.sqrt(variance)) / ratio;
}
