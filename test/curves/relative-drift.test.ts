// A segment that gains on its parent with age: planted and found, little believed of little, and carried past what was seen.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MonthAtRisk } from "../../src/curves/months-at-risk.ts";
import { driftedAt, relativeDrift } from "../../src/curves/relative-drift.ts";
import { levelsByAge } from "../../src/curves/relative-level.ts";
import type { ParentMonth } from "../../src/curves/types.ts";
import { law } from "../properties.ts";

const parent = (month: number): ParentMonth => ({
	...{ cash: 0.06 * 0.97 ** month, paid: 0.05 * 0.97 ** month, removed: 0 },
	...{ submitted: new Map(), payments: 0.05 * 0.97 ** month, measured: 1 },
});

const planted = (claims: number, exponent: number, months = 48) =>
	Array.from({ length: months }, (_, place): MonthAtRisk => {
		const { cash, paid, payments } = parent(place);
		const level = 0.7 * ((place + 0.5) / 12) ** exponent;
		return {
			...{ claims, principal: claims * 1_000, payments: claims * payments },
			...{ cash: claims * 1_000 * cash * level, paid: claims * 1_000 * paid },
			...{ removed: 0, submitted: new Map() },
		};
	});

describe("the drift of a segment", () => {
	test("is found where payments are many, rising or falling", () => {
		for (const exponent of [-0.5, 0, 0.3, 1])
			expect(
				relativeDrift(planted(1e8, exponent), parent, 0).exponent,
			).toBeCloseTo(exponent, 4);
	});

	law(
		"is less, and never the other way, the fewer they are",
		[fc.integer({ min: 1, max: 100_000 })],
		(claims) => {
			const few = relativeDrift(planted(claims, 0.4), parent, 0).exponent;
			const more = relativeDrift(planted(2 * claims, 0.4), parent, 0).exponent;
			expect(few).toBeGreaterThan(0);
			expect(more).toBeGreaterThan(few);
			expect(more).toBeLessThan(0.4);
		},
	);

	test("of a segment hardly seen is what is supposed of it", () => {
		expect(relativeDrift(planted(1e-6, 0), parent, 0.2).exponent).toBeCloseTo(
			0.2,
			6,
		);
	});

	test("is none where nothing was seen, and none where nothing came", () => {
		const unpaid = planted(500, 0).map((month) => ({ ...month, cash: 0 }));
		for (const months of [[], unpaid])
			expect(driftedAt(relativeDrift(months, parent, 0.2), 100)).toBe(1);
	});
});

describe("the level by age", () => {
	test("goes on along the drift past the last month that was seen", () => {
		const own = planted(1e8, 0.3);
		const drift = relativeDrift(own, parent, 0);
		const levelAt = levelsByAge(own, parent, 0.7, drift);
		for (const month of [5, 30, 47, 90, 150])
			expect(levelAt(month)).toBeCloseTo(0.7 * ((month + 0.5) / 12) ** 0.3, 3);
	});

	test("without a drift stays as it was in the last months seen", () => {
		const own = planted(1e8, 0);
		const levelAt = levelsByAge(own, parent, 0.7, { exponent: 0, middle: 1 });
		expect(levelAt(150)).toBeCloseTo(0.7, 6);
	});
});
