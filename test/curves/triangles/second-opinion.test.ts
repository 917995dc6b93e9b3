// Yearly cash of purchased debt, 1996 to 2010 (../shared/tables/pra_group_collections_triangle.csv), as another program
// answered: Python chainladder 0.10.1, t = Triangle(...).incr_to_cum(), exposure = purchase price (2010: 300 000),
// dev = Development(sigma_interpolation="mack").fit_transform(t)
import { describe, expect, test } from "vitest";
import { calendarEffects } from "../../../src/curves/triangles/calendar-effects.ts";
import {
	developmentFactors,
	factorsToUltimate,
} from "../../../src/curves/triangles/development-factors.ts";
import {
	bornhuetterFerguson,
	capeCod,
} from "../../../src/curves/triangles/expected-rate.ts";
import { factorIndependence } from "../../../src/curves/triangles/factor-independence.ts";
import { mackChainLadder } from "../../../src/curves/triangles/mack.ts";
import {
	exponentialTail,
	inversePowerTail,
} from "../../../src/curves/triangles/tail.ts";
import { describeShared } from "../../shared-data.ts";
import { publishedTriangle, purchasedDebt } from "./read-triangle.ts";

const alike = (
	ours: readonly (number | null | undefined)[],
	theirs: readonly number[],
) => {
	expect(ours.length).toBe(theirs.length);
	theirs.forEach((value, at) => {
		expect(Math.abs((ours[at] ?? Number.NaN) / value - 1)).toBeLessThan(1e-9);
	});
};

describeShared("tables/pra_group_collections_triangle.csv", () => {
	const { triangle, prices } = purchasedDebt();
	const factors = developmentFactors(triangle);
	const toUltimate = factorsToUltimate(factors);

	describe("factors", () => {
		// Development(average=...).fit(t).ldf_, Development(n_periods=5).fit(t).ldf_
		test.each([
			[{}, 3.523113155876876, 1.637289714332467, 1.0068589872907001],
			[
				{ average: "simple" as const },
				3.634390590591891,
				1.6407972753903635,
				1.0068589872907001,
			],
			[
				{ average: "regression" as const },
				3.4727383380350108,
				1.623317365772773,
				1.0068589872907001,
			],
			[{ last: 5 }, 3.6069264410774244, 1.6164102655466377, 1.0068589872907001],
		])("%j", (choice, first, second, last) => {
			const found = developmentFactors(triangle, choice);
			alike([found[0], found[1], found.at(-1)], [first, second, last]);
		});
	});

	test("MackChainladder().fit(dev): sigma_, std_err_, mack_std_err_, total_mack_std_err_", () => {
		const { scatter, origins, total } = mackChainLadder(triangle);
		alike(
			[0, 1, 12, 13].map((at) => Math.sqrt(scatter[at]?.variance ?? 0)),
			[
				91.35807879963642, 16.866929123862697, 0.07728963772497463,
				0.035707469855329264,
			],
		);
		alike(
			[0, 13].map((at) => Math.sqrt(scatter[at]?.factorVariance ?? 0)),
			[0.16902866654847923, 0.0003586200947369337],
		);
		alike(
			origins.slice(1).map(({ standardError }) => standardError),
			[
				10.454696519646326, 26.083735327254903, 74.93966456244473,
				303.36135494878295, 605.794487834766, 767.7910975597262,
				1051.462578335613, 1203.5517712005203, 3066.9152396451236,
				4145.545036926315, 11334.290504641918, 15895.47674725205,
				28455.433375472818, 114295.63285872551,
			],
		);
		expect(total.standardError).toBeCloseTo(125652.222879, 5);
	});

	test("BornhuetterFerguson(apriori=3.0).fit(dev, sample_weight=exposure).ultimate_", () => {
		alike(
			bornhuetterFerguson(triangle, toUltimate, prices, 3).map(
				({ ultimate }) => ultimate,
			),
			[
				9982.0, 24771.056702063717, 37088.95666310805, 67874.75628999707,
				113292.02103061497, 167215.92195760895, 195273.39996151847,
				265107.22431859106, 206454.56111362367, 360799.19135998044,
				261283.3987136128, 639992.8869887639, 716174.8030886364,
				842243.5132162643, 914971.7954564453,
			],
		);
	});

	test("CapeCod(), CapeCod(decay=0.75): apriori_ and ultimate_", () => {
		const one = capeCod(triangle, toUltimate, prices);
		alike(
			[one[0]?.rate, one[14]?.rate, one[1]?.ultimate, one[14]?.ultimate],
			[
				2.925218898053581, 2.925218898053581, 24767.141744314253,
				894321.9963339651,
			],
		);
		const near = capeCod(triangle, toUltimate, prices, 0.75);
		alike(
			[near[0]?.rate, near[14]?.rate, near[1]?.ultimate, near[14]?.ultimate],
			[
				3.5456322436883325, 2.629045528965668, 24799.886134447468,
				812537.6896320436,
			],
		);
	});

	test("TailCurve(curve=..., extrap_periods=...): tail_, intercept_, slope_", () => {
		const [decay, power] = [
			exponentialTail(factors),
			inversePowerTail(factors),
		];
		alike(
			[decay?.factor, decay?.intercept, decay?.slope],
			[1.008579069279578, 0.1948414676825645, -0.4038967441309708],
		);
		alike(
			[power?.factor, power?.intercept, power?.slope],
			[1.0932065178587815, 1.1968550976581818, -2.2403578033796197],
		);
		alike(
			[inversePowerTail(factors, { steps: 20 })?.factor],
			[1.065624673831762],
		);
	});

	test("valuation_correlation(0.1, True), development_correlation(0.5)", () => {
		const calendar = calendarEffects(triangle);
		expect(calendar?.statistic).toBe(23);
		expect(calendar?.expected).toBeCloseTo(34.71875, 10);
		expect(calendar?.variance).toBeCloseTo(8.68586731, 7);
		expect(calendar?.found).toBe(true);
		const steps = factorIndependence(triangle);
		expect(steps?.statistic).toBeCloseTo(0.576777, 6);
		expect(steps?.variance).toBeCloseTo(0.01282051282051282, 12);
		expect(steps?.found).toBe(true);
	});
});

describeShared("tables/raa_triangle.csv", () => {
	// Mack (1994), appendices G and H: T = 0.070 within ±0.127; Z = 14 against 12.875, variance 3.978.
	test("Mack's own two tests find nothing in RAA", () => {
		const raa = publishedTriangle("raa");
		expect(calendarEffects(raa)).toMatchObject({
			statistic: 14,
			expected: expect.closeTo(12.875, 6),
			variance: expect.closeTo(3.9785, 4),
			found: false,
		});
		expect(factorIndependence(raa)).toMatchObject({
			statistic: expect.closeTo(0.07, 3),
			usual: { high: expect.closeTo(0.127, 3), low: expect.closeTo(-0.127, 3) },
			found: false,
		});
	});
});
