// Answers of R 4.2.2 (glm; scores by sandwich 3.0.2's estfun, summed by rowsum) on a table made by rule.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	degreesOfFreedom,
	fewClusters,
} from "../../../src/curves/regression/few-clusters.ts";
import { fitBinomial } from "../../../src/curves/regression/fit-binomial.ts";
import { naturalSpline } from "../../../src/curves/regression/natural-spline.ts";
import { law } from "../../properties.ts";

const spline = naturalSpline([5, 30, 80, 200]);
const days = [0, 5, 14, 20, 30, 45, 60, 80, 100, 150, 200, 300];

/** Debtors of one kind differ so much from the next that scores by debtor lie wider than chance has them. */
const rows = [1, 2, 3, 4, 5, 6].flatMap((debtor) =>
	[0, 1].flatMap((company) =>
		days.map((day) => {
			const n = 3 + ((day * 7 + debtor * 5 + 3 * company) % 11);
			const eta = 1.2 - 0.012 * day + 0.5 * company + 0.8 * (debtor - 3.5);
			const k = Math.round(n / (1 + Math.exp(-eta)));
			return { x: [1, ...spline(day), company], n, k, day, debtor };
		}),
	),
);
const fit = fitBinomial(rows);
if (!fit) throw new Error("no fit");
const { coefficients } = fit;

function scoresBy(cluster: (row: (typeof rows)[number]) => string): number[][] {
	const sums = new Map<string, number[]>();
	for (const row of rows) {
		const eta = row.x.reduce((s, x, at) => s + x * (coefficients[at] ?? 0), 0);
		const pull = row.k - row.n / (1 + Math.exp(-eta));
		const sum = sums.get(cluster(row)) ?? row.x.map(() => 0);
		sums.set(
			cluster(row),
			sum.map((each, at) => each + pull * (row.x[at] ?? 0)),
		);
	}
	return [...sums.values()];
}

// s <- rowsum(estfun(m), cluster); B <- vcov(m); M <- crossprod(s); k <- (N - 1) / (N - p) * G / (G - 1)
// phi <- max(1, k * sum(diag(B %*% M)) / p); d <- if (G > 3 * p) p / (G - p) else 0.5
// sqrt(diag(k * B %*% M %*% B + d * phi * B)); u <- (s %*% B)[, 2]; min(G - 1, 3 * sum(u^2)^2 / sum(u^4))
const byR = [
	{
		by: "debtor, no more than there are effects",
		cluster: ({ debtor }: { debtor: number }) => `${debtor}`,
		errors: [
			0.6853075798, 0.02017901933, 0.215608142, 0.3466872084, 0.3454137554,
		],
		degrees: 5,
	},
	{
		by: "debtor and day",
		cluster: ({ debtor, day }: { debtor: number; day: number }) =>
			`${debtor} ${day}`,
		errors: [
			0.3667572157, 0.01770220686, 0.1860115871, 0.2982120631, 0.1057673515,
		],
		degrees: 46.11327,
	},
] as const;

describe.each(byR)("clusters by $by", ({ cluster, errors, degrees }) => {
	const trials = rows.reduce((sum, { n }) => sum + n, 0);
	const spread = fewClusters(fit, scoresBy(cluster), trials);
	test("errors and degrees of freedom are those of R", () => {
		errors.forEach((theirs, at) => {
			const ours = Math.sqrt(spread.covariance[at]?.[at] ?? Number.NaN);
			expect(Math.abs(ours / theirs - 1)).toBeLessThan(1e-6);
		});
		expect(degreesOfFreedom([0, 1, 0, 0, 0], spread)).toBeCloseTo(degrees, 4);
	});
});

test("a spread that is known has the normal's tails", () => {
	expect(degreesOfFreedom([1], { covariance: [[1]] })).toBe(
		Number.POSITIVE_INFINITY,
	);
});

law(
	"degrees of freedom lie between three and one less than the clusters",
	[fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 4, maxLength: 60 })],
	(moves) => {
		const influences = moves.map((move) => [move]);
		const degrees = degreesOfFreedom([1], { covariance: [[1]], influences });
		expect(degrees).toBeGreaterThanOrEqual(3);
		expect(degrees).toBeLessThanOrEqual(moves.length - 1);
	},
);

test("one cluster that weighs all leaves three degrees, alike ones all but one", () => {
	const of = (moves: number[]) =>
		degreesOfFreedom([1], {
			covariance: [[1]],
			influences: moves.map((move) => [move]),
		});
	expect(of([1000, ...new Array<number>(99).fill(0.001)])).toBeCloseTo(3, 6);
	expect(of(new Array<number>(100).fill(-2))).toBe(99);
	expect(of([0, 0, 0, 0])).toBe(3);
});
