import { describe, expect, test } from "vitest";
import {
	adjustedCurve,
	fitCaseMix,
} from "../../../src/curves/regression/case-mix.ts";
import {
	knotsAt,
	naturalSpline,
} from "../../../src/curves/regression/natural-spline.ts";
import {
	contrast,
	standardised,
} from "../../../src/curves/regression/standardise.ts";
import { type Random, random } from "../../../src/random.ts";

const truth = (days: number, isCompany: boolean) =>
	1 / (1 + Math.exp(-(0.8 - 0.01 * days + (isCompany ? 1.2 : 0))));

/** Companies are submitted early and pay better: the raw fall over days says too much. */
function drawn(next: Random) {
	return Array.from({ length: 240 }, (_, bucket) =>
		[10, 20, 40, 70, 100, 140].flatMap((days) =>
			[true, false].map((isCompany) => {
				const n = isCompany ? Math.round(400 / days) : Math.round(days / 10);
				let k = 0;
				for (let claim = 0; claim < n; claim += 1)
					if (next() < truth(days, isCompany)) k += 1;
				const type = isCompany ? "company" : "person";
				return { days, levels: { type }, n, k, cluster: `${bucket}` };
			}),
		),
	).flat();
}

const mix = [
	{ levels: { type: "company" }, weight: 60 },
	{ levels: { type: "person" }, weight: 40 },
];
const trueAt = (days: number) =>
	0.6 * truth(days, true) + 0.4 * truth(days, false);

describe("planted: the mix hides the effect of days, standardising finds it", () => {
	const rows = drawn(random(11));
	const caseMix = fitCaseMix(rows);
	if (!caseMix) throw new Error("no fit");

	test("raw says too large a fall, adjusted does not", () => {
		const rawAt = (days: number) => {
			const on = rows.filter((row) => row.days === days);
			return (
				on.reduce((sum, { k }) => sum + k, 0) /
				on.reduce((sum, { n }) => sum + n, 0)
			);
		};
		const [early, late] = adjustedCurve(caseMix, mix, [20, 100]);
		const adjusted = (early?.estimate ?? 0) - (late?.estimate ?? 0);
		expect(rawAt(20) - rawAt(100)).toBeGreaterThan(
			trueAt(20) - trueAt(100) + 0.08,
		);
		expect(Math.abs(adjusted - (trueAt(20) - trueAt(100)))).toBeLessThan(0.03);
	});

	test("the band is narrowest where the claims are, and inside 0 to 1", () => {
		const curve = adjustedCurve(caseMix, mix, [14, 20, 60, 100, 400]);
		for (const { low, estimate, high } of curve) {
			expect(low).toBeGreaterThanOrEqual(0);
			expect(low).toBeLessThan(estimate);
			expect(high).toBeGreaterThan(estimate);
			expect(high).toBeLessThanOrEqual(1);
		}
		expect(curve[4]?.standardError).toBeGreaterThan(
			curve[1]?.standardError ?? 1,
		);
		expect(caseMix).toMatchObject({
			isRobust: true,
			baselines: { type: "company" },
		});
	});

	test("a level that no claim had is refused", () => {
		expect(() => caseMix.x(20, { type: "estate" })).toThrow(RangeError);
	});
});

// 60 draws of a process that is true 95 times in 100: between 52 and 60 with a chance of 0.997.
test("in 60 draws, the 95 % interval holds the truth about as often as it says", () => {
	const next = random(12);
	let held = 0;
	for (let turn = 0; turn < 60; turn += 1) {
		const rows = drawn(next).slice(0, 60 * 12);
		const caseMix = fitCaseMix(rows, { knots: [10, 40, 140] });
		if (!caseMix) continue;
		const at = (days: number) =>
			standardised(
				caseMix.fit,
				mix.map(({ levels, weight }) => ({
					x: caseMix.x(days, levels),
					weight,
				})),
				caseMix,
			);
		const [early, late] = [at(20), at(100)];
		if (!early || !late) continue;
		const { low, high } = contrast(early, late, caseMix);
		const gain = trueAt(20) - trueAt(100);
		if (low <= gain && gain <= high) held += 1;
	}
	expect(held).toBeGreaterThanOrEqual(52);
});

describe("splines", () => {
	test("straight beyond the outer knots", () => {
		const spline = naturalSpline([5, 30, 80, 200]);
		for (const [a, b, c] of [
			[-20, -10, 0],
			[210, 310, 410],
		] as const)
			spline(b).forEach((middle, at) => {
				expect(((spline(a)[at] ?? 0) + (spline(c)[at] ?? 0)) / 2).toBeCloseTo(
					middle,
					9,
				);
			});
	});
	test("two knots are a line; knots that do not rise are refused", () => {
		expect(naturalSpline([1, 2])(7)).toEqual([7]);
		expect(() => naturalSpline([3, 3, 4])).toThrow(RangeError);
	});
	test("knots lie where the trials are, each once", () => {
		const places = Array.from({ length: 100 }, (_, at) => ({
			place: at + 1,
			weight: 1,
		}));
		expect(knotsAt(places, 4)).toEqual([5, 35, 65, 95]);
		expect(knotsAt([{ place: 20, weight: 9 }], 5)).toEqual([20]);
		expect(knotsAt([], 3)).toEqual([]);
	});
});

test("all claims submitted on one day: the days are aliased, and the share is told", () => {
	const caseMix = fitCaseMix([{ days: 30, levels: {}, n: 50, k: 20 }]);
	expect(caseMix?.fit.aliased).toEqual([1]);
	const [point] = caseMix
		? adjustedCurve(caseMix, [{ levels: {}, weight: 1 }], [30])
		: [];
	expect(point?.estimate).toBeCloseTo(0.4, 10);
	expect(fitCaseMix([])).toBeNull();
});
