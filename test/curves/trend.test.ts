import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MonthAtRisk } from "../../src/curves/months-at-risk.ts";
import { lateTrend } from "../../src/curves/trend.ts";
import { random } from "../../src/random.ts";
import { law } from "../properties.ts";

const month = (
	claims: number,
	payments: number,
	cash: number,
	removed = 0,
): MonthAtRisk => ({
	claims,
	principal: claims * 1_000,
	payments,
	cash,
	paid: cash / 1.25,
	removed,
	submitted: new Map(),
});

const planted = (decay: number, months: number, claims = 1_000) =>
	Array.from({ length: months }, (_, place) => {
		const payments = claims * 0.1 * decay ** place;
		return month(claims, payments, payments * 500, claims * 1_000 * 0.01);
	});

describe("a planted fall is found again", () => {
	law(
		"without noise, exactly, and the level with it",
		[
			fc.double({ min: 0.8, max: 0.99, noNaN: true }),
			fc.integer({ min: 9, max: 60 }),
		],
		(decay, months) => {
			const trend = lateTrend(planted(decay, months, 1e17));
			expect(trend?.fromMonth).toBe(months);
			expect(trend?.firstMonth).toBe(3);
			expect(trend?.decay).toBeCloseTo(decay, 7);
			expect(trend?.cash).toBeCloseTo(0.05 * decay ** months, 8);
			expect(trend?.paid).toBeCloseTo(0.04 * decay ** months, 8);
			expect(trend?.removed).toBeCloseTo(0.01, 9);
		},
	);

	test("with noise, without bias where payments are many: the mean over 20 draws is the planted one", () => {
		const next = random(1);
		const poisson = (mean: number) => {
			let count = 0;
			let left = mean + Math.log(1 - next());
			while (left >= 0) {
				count += 1;
				left += Math.log(1 - next());
			}
			return count;
		};
		const drawn = Array.from({ length: 20 }, () =>
			lateTrend(
				planted(0.93, 36, 100_000).map(({ claims, payments }) => {
					const count = poisson(payments);
					return month(claims, count, count * 500);
				}),
			),
		);
		const mean = (of: "decay" | "cash") =>
			drawn.reduce((sum, trend) => sum + (trend?.[of] ?? 0), 0) / 20;
		expect(Math.abs(mean("decay") / 0.93 - 1)).toBeLessThan(0.002);
		expect(Math.abs(mean("cash") / (0.05 * 0.93 ** 36) - 1)).toBeLessThan(0.03);
	});
});

describe("where payments are few, it leans on the usual fall", () => {
	test("without payments it is the usual one of a krone still open", () => {
		const months = Array.from({ length: 30 }, () => month(500, 0, 0, 5_000));
		expect(lateTrend(months)?.decay).toBeCloseTo(0.973 / (1 - 0.01), 12);
	});

	test("two hundred and eight payments over two years weigh as much as it", () => {
		const expected = Math.log(0.973);
		const claims = 1e6;
		// A paid share of nothing, so that the usual pace is 0.973 itself.
		const few = Array.from({ length: 27 }, (_, place) => ({
			...month(claims, 0, 0),
			payments: (208 / 24) * Math.exp(-0.05 * (place - 14.5)),
		}));
		const found = Math.log(lateTrend(few)?.decay ?? 0);
		expect(found).toBeLessThan(expected);
		expect((found - expected) / (-0.05 - expected)).toBeCloseTo(0.5, 1);
	});
});

describe("what happens once is not carried on", () => {
	test("claims that lapse together in three months do not go on lapsing", () => {
		const months = Array.from({ length: 36 }, (_, place) =>
			month(500, 5, 2_000, place >= 24 && place < 27 ? 50_000 : 2_500),
		);
		expect(lateTrend(months)?.removed).toBeCloseTo(0.005, 9);
	});
});

describe("interest grows with time", () => {
	const growing = (slope: number) =>
		Array.from({ length: 40 }, (_, place) => ({
			...month(500, 5, 2_000),
			paid: 2_000 / (1.2 + slope * place),
		}));

	test("a planted line of cash over principal is carried on", () => {
		const trend = lateTrend(growing(0.01));
		expect(trend?.growth).toBeCloseTo(0.01 / 1.6, 9);
		expect((trend?.cash ?? 0) / (trend?.paid ?? 1)).toBeCloseTo(1.6, 1);
	});

	test("a line that falls is taken for chance, and cash is as the late months had it", () => {
		expect(lateTrend(growing(-0.01))?.growth).toBe(0);
	});
});

describe("its bounds", () => {
	test("a rise is carried on as the slowest fall", () => {
		expect(lateTrend(planted(1.02, 20))?.decay).toBe(0.995);
	});

	test("eight months are too few after the first three", () => {
		expect(lateTrend(planted(0.9, 8))).toBeUndefined();
		expect(lateTrend(planted(0.9, 9))).toBeDefined();
	});

	test("months with fewer than thirty claims at risk do not speak", () => {
		expect(lateTrend(planted(0.9, 30, 29))).toBeUndefined();
	});

	test("nobody paid late: nothing is expected, and that is a number", () => {
		const trend = lateTrend(Array.from({ length: 20 }, () => month(500, 0, 0)));
		expect(trend).toMatchObject({ cash: 0, paid: 0, removed: 0 });
		expect(trend?.payments).toBeGreaterThan(0);
	});

	test("reversals that outweigh payments are not carried on", () => {
		const trend = lateTrend(
			Array.from({ length: 20 }, () => month(500, 1, -10)),
		);
		expect(trend).toMatchObject({ cash: 0, paid: 0 });
	});
});
