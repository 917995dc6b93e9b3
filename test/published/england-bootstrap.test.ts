// England (2002), addendum to Insurance: Mathematics and Economics 25, 281–293: 1 000 draws on Taylor–Ashe, thousands.
import { describe, expect, test } from "vitest";
import {
	distributionOf,
	odpBootstrap,
} from "../../src/curves/triangles/odp-bootstrap.ts";
import { random } from "../../src/random.ts";
import {
	publishedTriangle,
	purchasedDebt,
	rowsOf,
} from "../curves/triangles/read-triangle.ts";
import { describeShared } from "../shared-data.ts";

const file = "tables/england_2002_odp_bootstrap_taylor_ashe.csv";

describeShared(file, () => {
	const printed = new Map(
		rowsOf(file).map(([measure = "", value]) => [measure, Number(value)]),
	);
	const drawn = odpBootstrap(publishedTriangle("genins"), {
		draws: 2_000,
		random: random(20260630),
	});
	const total = distributionOf(drawn?.total ?? [0, 0]);

	test("no draw had to be taken again, and φ is as in the paper", () => {
		expect(drawn?.drawnAgain).toBe(0);
		expect(drawn?.dispersion).toBeCloseTo(52_601.36, 2);
	});

	test.each([
		["bootstrap_mean", total.mean, 0.03],
		["bootstrap_sd", total.standardDeviation, 0.12],
		["p50", total.quantile(0.5), 0.12],
		["p75", total.quantile(0.75), 0.12],
		["p90", total.quantile(0.9), 0.12],
		["p95", total.quantile(0.95), 0.12],
		["p99", total.quantile(0.99), 0.12],
	])("%s", (measure, ours, band) => {
		const theirs = 1_000 * (printed.get(measure) ?? Number.NaN);
		expect(Math.abs(ours / theirs - 1)).toBeLessThan(band);
	});

	test.each([2, 3, 4, 5, 6, 7, 8, 9, 10])(
		"origin %i: prediction error within five points",
		(origin) => {
			const { mean, standardDeviation } = distributionOf(
				drawn?.origins[origin - 1] ?? [0, 0],
			);
			const theirs = printed.get(`prediction_error_pct_origin_${origin}`);
			expect(
				Math.abs((100 * standardDeviation) / mean - (theirs ?? Number.NaN)),
			).toBeLessThan(5);
		},
	);
});

// R 4.2.2: glm(increment ~ origin + development, family = quasipoisson); mean, φ and √(φ·Σμ + μᵀXVXᵀμ) over future cells.
const byR = [
	["genins", 18_680_855.611924, 52_601.361519, 2_945_646.231236],
	["purchased debt", 2_379_370.137382, 301.159292, 131_171.712477],
] as const;

describeShared("tables/pra_group_collections_triangle.csv", () => {
	describe.each(byR)(
		"%s: R's model without draws",
		(name, mean, dispersion, error) => {
			const triangle =
				name === "genins" ? publishedTriangle(name) : purchasedDebt().triangle;
			const drawn = odpBootstrap(triangle, { draws: 2_000, random: random(7) });
			const total = distributionOf(drawn?.total ?? [0, 0]);
			test("mean, dispersion and error agree", () => {
				expect(Math.abs(total.mean / mean - 1)).toBeLessThan(0.025);
				expect((drawn?.dispersion ?? 0) / dispersion).toBeCloseTo(1, 6);
				expect(Math.abs(total.standardDeviation / error - 1)).toBeLessThan(
					0.06,
				);
			});
		},
	);
});
