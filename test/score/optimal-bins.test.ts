import fc from "fast-check";
import { expect, test } from "vitest";
import { informationValue } from "../../src/score/evidence.ts";
import { optimalBins, type Trend } from "../../src/score/optimal-bins.ts";
import type { Tally } from "../../src/score/types.ts";
import { gradedNumbers } from "./german-credit.ts";

const valueIn = (grades: readonly Tally[], starts: readonly number[]) =>
	informationValue(
		starts.map((start, place) =>
			grades
				.slice(start, starts[place + 1])
				.reduce((sum, { n, k }) => ({ n: sum.n + n, k: sum.k + k }), {
					n: 0,
					k: 0,
				}),
		),
	);

// optbinning 1.0.0: OptimalBinning(dtype="numerical", solver="cp", user_splits=cuts, monotonic_trend=…, min_bin_size=0.05,
// max_n_bins=6, min_event_rate_diff=0, max_pvalue=None).fit(x, y), y = 1 for bad; .splits and .binning_table.iv
const secondOpinions: readonly [
	keyof typeof gradedNumbers,
	Trend,
	readonly number[],
	number,
][] = [
	["duration_in_month", "any", [9, 12, 18, 36, 45], 0.2870698389],
	["duration_in_month", "rising", [9, 12, 18, 36, 45], 0.2870698389],
	["age_in_years", "any", [26, 28, 30, 34, 41], 0.1092489325],
	["age_in_years", "falling", [26, 30, 34], 0.092980248],
	["credit_amount", "any", [1393, 1905, 3368, 3857, 8133], 0.186795254],
	["credit_amount", "rising", [3857, 6314, 8133], 0.1319255366],
	["credit_amount", "falling", [1393], 0.0009092365],
	["duration_in_month", "falling", [], 0],
	["age_in_years", "rising", [], 0],
	["age_in_years", "either", [26, 30, 34], 0.092980248],
];

test.each(secondOpinions)(
	"%s, %s: the bins that a solver finds",
	(name, trend, splits, value) => {
		const { cuts, n, k } = gradedNumbers[name];
		const grades = n.map((each, place) => ({ n: each, k: k[place] ?? 0 }));
		const starts = optimalBins(grades, { leastTrials: 50, mostBins: 6, trend });
		expect(starts.slice(1).map((start) => cuts[start - 1])).toEqual(splits);
		expect(valueIn(grades, starts)).toBeCloseTo(value, 9);
	},
);

const grades = fc.array(
	fc
		.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
		.map(([k, failures]) => ({ n: k + failures, k })),
	{ minLength: 1, maxLength: 7 },
);

test.each(["any", "rising", "falling"] as const)(
	"no other %s binning tells more, by trying all",
	(trend) => {
		fc.assert(
			fc.property(grades, (all) => {
				const choice = { leastTrials: 10, mostBins: 4, trend };
				const found = valueIn(all, optimalBins(all, choice));
				for (let mask = 0; mask < 2 ** (all.length - 1); mask += 1) {
					const starts = all
						.map((_, at) => at)
						.filter((at) => at === 0 || mask & (1 << (at - 1)));
					const bins = starts.map((start, place) =>
						all
							.slice(start, starts[place + 1])
							.reduce((sum, { n, k }) => ({ n: sum.n + n, k: sum.k + k }), {
								n: 0,
								k: 0,
							}),
					);
					const isAllowed =
						bins.length > 1 &&
						bins.length <= 4 &&
						bins.every(({ n, k }) => n >= 10 && k > 0 && k < n) &&
						bins.every(({ n, k }, at) => {
							const before = bins[at - 1];
							if (!before || trend === "any") return true;
							const rise = k / n - before.k / before.n;
							return trend === "rising" ? rise >= 0 : rise <= 0;
						});
					if (isAllowed)
						expect(found).toBeGreaterThanOrEqual(
							informationValue(bins) - 1e-12,
						);
				}
			}),
			{ numRuns: 60 },
		);
	},
);

test("no grades make no bins, and too few claims one", () => {
	const choice = { leastTrials: 10, mostBins: 4, trend: "any" } as const;
	expect(optimalBins([], choice)).toEqual([]);
	expect(
		optimalBins(
			[
				{ n: 3, k: 1 },
				{ n: 3, k: 2 },
			],
			choice,
		),
	).toEqual([0]);
});
