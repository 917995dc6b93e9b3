// Why a forecast made again differs from the one before: gone claims, timing, level, new claims, a longer look.
import { type Ore, oreFromKroner } from "../money.ts";
import type { Collections } from "./types.ts";

/** Groups of claims with what is expected of each, month by month from its own day; kroner. */
export interface Expected {
	readonly collections: Collections;
	/** The part of the group that the other portfolio knows too, 0 to 1, by open principal. */
	readonly known: number;
}

export type WaterfallStep =
	| "forecast_before"
	| "gone_claims"
	| "timing"
	| "level"
	| "new_claims"
	| "months_further"
	| "forecast_now";

export interface Waterfall {
	readonly steps: readonly {
		readonly step: WaterfallStep;
		readonly amount: Ore;
	}[];
}

/**
 * Leads from what was expected to come after today to what is expected now.
 *
 * Timing is what was expected by now and has not come: on its own it is only late. Level is what then remains, so that it
 * is the change in all the same claims are expected to pay, past and to come. A month or more has passed, so the forecast
 * now looks that much further: told apart, for it is no change of mind.
 *
 * @param before  groups of the earlier forecast; `known` is the part still in the later portfolio
 * @param now     groups of the later forecast; `known` is the part that was in the earlier one
 * @param months  whole months between the two
 * @param came    what the claims known to both have paid between the two
 * @returns steps of which the first ones add up to the last, to the øre
 */
export function waterfallOf(
	before: readonly Expected[],
	now: readonly Expected[],
	months: number,
	came: Ore,
): Waterfall {
	const horizon = Math.max(
		0,
		...before.map(({ collections }) => collections.months.length),
	);
	const kept = ({ known }: Expected) => known;
	const all = () => 1;
	const left = expected(before, months, horizon, all);
	const leftKnown = expected(before, months, horizon, kept);
	const due = expected(before, 0, months, kept);
	const alike = horizon - months;
	const nowOld = expected(now, 0, alike, kept);
	const nowAlike = expected(now, 0, alike, all);
	const total = expected(now, 0, horizon, all);
	const timing = due - came;
	return {
		steps: [
			{ step: "forecast_before", amount: left },
			{ step: "gone_claims", amount: leftKnown - left },
			{ step: "timing", amount: timing },
			{ step: "level", amount: nowOld - leftKnown - timing },
			{ step: "new_claims", amount: nowAlike - nowOld },
			{ step: "months_further", amount: total - nowAlike },
			{ step: "forecast_now", amount: total },
		],
	};
}

function expected(
	groups: readonly Expected[],
	from: number,
	to: number,
	part: (group: Expected) => number,
): Ore {
	// Each month is rounded as the forecast rounds it, so that the totals are those of the report.
	const months = Array.from({ length: Math.max(0, to - from) }, (_, place) =>
		groups.reduce(
			(sum, group) =>
				sum + part(group) * (group.collections.months[from + place] ?? 0),
			0,
		),
	);
	return months.map(oreFromKroner).reduce((sum, ore) => sum + ore, 0n);
}
