// What money to come is worth today.
import { sum } from "simple-statistics";
import type { CashFlow } from "./types.ts";

/**
 * The sum of flows, each discounted at a yearly effective rate for its own time.
 *
 * @param annualRate  above -1, a fraction
 */
export function presentValue(
	flows: readonly CashFlow[],
	annualRate: number,
): number {
	return sum(
		flows.map(({ years, amount }) => amount / (1 + annualRate) ** years),
	);
}

/** Monthly amounts as flows at the end of each month: the first lies a twelfth of a year ahead. */
export function monthlyFlows(months: readonly number[]): CashFlow[] {
	return months.map((amount, place) => ({ years: (place + 1) / 12, amount }));
}

/** What a krone at the end of each month ahead is worth today. */
export function presentFactors(months: number, annualRate: number): number[] {
	return Array.from(
		{ length: months },
		(_, place) => (1 + annualRate) ** (-(place + 1) / 12),
	);
}
