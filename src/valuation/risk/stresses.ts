// Named hard times, as rows, and what they make of expected collections.
import type { Collections, Terms } from "../types.ts";

export interface Stress {
	readonly name: string;
	/** What comes of what was expected, from the first month on. */
	readonly level: number;
	/** The same over the first months only. */
	readonly first: { readonly months: number; readonly level: number };
	/** Everything comes so many months later; what then falls beyond the horizon is left out. */
	readonly delayMonths: number;
	/** Added to the cost to collect, of gross collections. */
	readonly costRateAdded: number;
}

const calm: Omit<Stress, "name"> = {
	level: 1,
	first: { months: 0, level: 1 },
	delayMonths: 0,
	costRateAdded: 0,
};

/** From a bad year to everything at once. None is a forecast; the sizes are round and stated. */
export const stresses: readonly Stress[] = [
	{ name: "recoveries_down_10", ...calm, level: 0.9 },
	{ name: "recoveries_down_20", ...calm, level: 0.8 },
	{ name: "recoveries_down_30", ...calm, level: 0.7 },
	{ name: "delay_12_months", ...calm, delayMonths: 12 },
	{ name: "cost_up_5_points", ...calm, costRateAdded: 0.05 },
	{ name: "two_bad_years", ...calm, first: { months: 24, level: 0.75 } },
	{
		...{ name: "all_at_once", ...calm, level: 0.8, delayMonths: 12 },
		costRateAdded: 0.05,
	},
];

/** While collections are late the claims stay open. */
export function stressedCollections(
	{ months, measured, open }: Collections,
	{ level, first, delayMonths }: Stress,
): Collections {
	const late = (amounts: readonly number[], before: number) =>
		amounts.map((_, month) => amounts[month - delayMonths] ?? before);
	const less = (amounts: readonly number[]) =>
		late(amounts, 0).map(
			(amount, month) =>
				amount * level * (month < first.months ? first.level : 1),
		);
	return {
		months: less(months),
		measured: less(measured),
		open: late(open, open[0] ?? 0),
	};
}

export function stressedTerms<Side extends Terms>(
	terms: Side,
	{ costRateAdded }: Stress,
): Side {
	return {
		...terms,
		costRate: Math.min(0.99, terms.costRate + costRateAdded),
	};
}
