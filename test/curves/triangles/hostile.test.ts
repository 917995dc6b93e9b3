import fc from "fast-check";
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
import { odpBootstrap } from "../../../src/curves/triangles/odp-bootstrap.ts";
import { wholePeriods } from "../../../src/curves/triangles/part-period.ts";
import { residualsOf } from "../../../src/curves/triangles/residuals.ts";
import { exponentialTail } from "../../../src/curves/triangles/tail.ts";
import {
	developmentTriangle,
	fromIncrements,
	incrementsOf,
	over,
} from "../../../src/curves/triangles/triangle.ts";
import { random } from "../../../src/random.ts";
import { law } from "../../properties.ts";

const named = (rows: readonly unknown[]) => rows.map((_, at) => `v${at}`);

/** Every number in an answer is finite or null. */
function noNaN(answer: unknown): void {
	if (typeof answer === "number") expect(Number.isFinite(answer)).toBe(true);
	if (answer && typeof answer === "object")
		Object.values(answer).forEach(noNaN);
}

const amount = fc.oneof(
	fc.constant(0),
	fc.integer({ min: -500, max: 5_000 }),
	fc.constant(null),
);
const anyTriangle = fc
	.array(fc.array(amount, { maxLength: 6 }), { maxLength: 6 })
	.map((rows) => developmentTriangle(named(rows), rows));

describe("whatever comes, nothing breaks and nothing is NaN", () => {
	law("with gaps, zeros and reversals", [anyTriangle], (triangle) => {
		const factors = developmentFactors(triangle);
		const toUltimate = factorsToUltimate(factors);
		const exposures = triangle.origins.map((_, at) => at * 100);
		noNaN(mackChainLadder(triangle));
		noNaN(
			mackChainLadder(triangle, {
				sigmaRule: "log-linear",
				average: "simple",
				last: 2,
			}),
		);
		noNaN(capeCod(triangle, toUltimate, exposures));
		noNaN(bornhuetterFerguson(triangle, toUltimate, exposures, 0.4));
		noNaN(calendarEffects(triangle));
		noNaN(factorIndependence(triangle));
		noNaN(residualsOf(triangle));
		noNaN(exponentialTail(factors));
		noNaN(odpBootstrap(triangle, { draws: 5, random: random(1) }));
	});
});

const vintages = fromIncrements(
	["jan", "feb", "mar", "apr"],
	[[0, 100, 50, 20], [40, 0, -30], [10, 60], [0]],
);

describe("recoveries with a zero start and a reversal", () => {
	test("a vintage that starts at 0 counts in the sum of the factors", () => {
		expect(developmentFactors(vintages)[0]).toBe(210 / 50);
	});
	test("one that stands at 0 has no ultimate of its own; Cape Cod gives it one", () => {
		const mack = mackChainLadder(vintages).origins[3];
		expect(mack?.ultimate).toBe(0);
		const toUltimate = factorsToUltimate(developmentFactors(vintages));
		const cape = capeCod(vintages, toUltimate, [200, 200, 200, 200]);
		expect(cape[3]?.ultimate).toBeGreaterThan(0);
	});
	test("the reversal is there when taken apart again", () => {
		expect(incrementsOf(vintages)[1]).toEqual([40, 0, -30, null]);
	});
	test("over principal; a vintage without principal is not told", () => {
		const rates = over(vintages, [1_000, 0, 700, 100]).cumulative;
		expect(rates[0]).toEqual([0, 0.1, 0.15, 0.17]);
		expect(rates[1]).toEqual([null, null, null, null]);
	});
	test("a step left out does not count", () => {
		const exclude = [{ origin: 0, development: 0 }];
		expect(developmentFactors(vintages, { exclude })[0]).toBe(110 / 50);
	});
	test("the same seed draws the same, another seed another", () => {
		const drawn = (seed: number) =>
			odpBootstrap(vintages, { draws: 20, random: random(seed) })?.total;
		expect(drawn(1)).toEqual(drawn(1));
	});
	test("a factor below 0 or missing: the bootstrap says that it cannot", () => {
		const empty = fromIncrements(["a", "b"], [[0, 5], [0]]);
		expect(odpBootstrap(empty, { draws: 9, random: random(1) })).toBeNull();
		expect(mackChainLadder(empty).total.ultimate).toBeNull();
	});
});

describe("a month that is not over", () => {
	const part = { daysObserved: 10, daysInPeriod: 30 };
	test("scaled: a third of the month stands for all of it", () => {
		const whole = wholePeriods(vintages, [null, part, part, part], "scale");
		expect(whole.cumulative).toEqual([
			[0, 100, 150, 170],
			[40, 40, -50, null],
			[10, 190, null, null],
			[0, null, null, null],
		]);
	});
	test("dropped, or without a day: as if not observed", () => {
		const none = { daysObserved: 0, daysInPeriod: 30 };
		for (const [each, rule] of [
			[part, "drop"],
			[none, "scale"],
		] as const) {
			const whole = wholePeriods(vintages, [null, each, null, null], rule);
			expect(whole.cumulative[1]).toEqual([40, 40, null, null]);
		}
	});
	test("more days than there are is refused", () => {
		const odd = { daysObserved: 31, daysInPeriod: 30 };
		expect(() => wholePeriods(vintages, [odd], "scale")).toThrow(RangeError);
	});
});

test("a tail with its errors adds to both", () => {
	const plain = mackChainLadder(vintages);
	const tailed = mackChainLadder(vintages, {
		tail: { factor: 1.05, standardError: 0.02, sigma: 2 },
	});
	expect(tailed.total.ultimate).toBeCloseTo(
		1.05 * (plain.total.ultimate ?? 0),
		8,
	);
	expect(tailed.origins[0]?.processError).toBeCloseTo(2 * Math.sqrt(170), 8);
	expect(tailed.origins[0]?.parameterError).toBeCloseTo(0.02 * 170, 8);
});

test("residuals of a step have mean square about 1, and lie where they belong", () => {
	const rows = residualsOf(vintages).filter(
		({ development }) => development === 1,
	);
	expect(rows.map(({ origin, calendar }) => [origin, calendar])).toEqual([
		["jan", 1],
		["feb", 2],
		["mar", 3],
	]);
	const seen = rows.flatMap(({ residual }) => residual ?? []);
	expect(
		seen.reduce((sum, one) => sum + one * one, 0) / (seen.length - 1),
	).toBeCloseTo(1, 10);
});
