// Payments told as claims paid: what comes in twelve instalments is one claim, and tells no more than one.
import type { CountedMonth } from "./graduation.ts";
import type { MonthAtRisk } from "./months-at-risk.ts";

export interface PlacedMonth extends MonthAtRisk {
	readonly month: number;
}

export interface ClaimsPaid {
	/** Claims paid and claims at risk, month by month. */
	readonly counts: readonly CountedMonth[];
	/** Payments to each claim's worth of principal that was paid, 1 or above. */
	readonly paymentsEach: number;
	/** Cash or principal that came with each claim paid in some of the months, as a share of a claim. */
	brought(key: "cash" | "paid", months: readonly PlacedMonth[]): number;
}

/**
 * Divides payments by how many of them it takes to pay a claim. Counted so they scatter about as Poisson counts do;
 * counted one by one, the instalments of a plan would make months look surer, and their neighbours liker, than they are.
 *
 * What came with a claim is that of all months where none was paid in those asked for; 0 where none ever was.
 *
 * @param seen  months with claims and principal at risk
 * @see McCullagh & Nelder (1989), Generalized Linear Models, 6.2.3: counts of clusters, scaled by their dispersion
 */
export function claimsPaid(seen: readonly PlacedMonth[]): ClaimsPaid {
	const worth = sum(seen, (month) => inClaims(month, "paid"));
	const paymentsEach = worth > 0 ? Math.max(1, paymentsIn(seen) / worth) : 1;
	return {
		paymentsEach,
		counts: seen.map(({ month, claims, payments }) => ({
			...{ month, claims },
			payments: Math.max(0, payments) / paymentsEach,
		})),
		brought: (key, months) => {
			const from = paymentsIn(months) > 0 ? months : seen;
			const paying = paymentsIn(from) / paymentsEach;
			const brought = sum(from, (month) => inClaims(month, key));
			return paying > 0 ? Math.max(0, brought) / paying : 0;
		},
	};
}

function inClaims(month: PlacedMonth, key: "cash" | "paid"): number {
	return (month.claims * month[key]) / month.principal;
}

function paymentsIn(months: readonly PlacedMonth[]): number {
	return sum(months, ({ payments }) => payments);
}

function sum(
	months: readonly PlacedMonth[],
	of: (month: PlacedMonth) => number,
): number {
	return months.reduce((all, month) => all + of(month), 0);
}
