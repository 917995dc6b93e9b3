import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	decimalFromKroner,
	decimalFromOre,
	kronerFromOre,
	oreFromDecimal,
	oreFromKroner,
	shareOut,
} from "../src/money.ts";
import { law } from "./properties.ts";

const ore = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const weights = fc
	.array(fc.double({ min: 0, max: 1e9, noNaN: true }), {
		minLength: 1,
		maxLength: 40,
	})
	.filter((each) => each.some((weight) => weight > 1e-3));

describe("decimal strings", () => {
	test.each([
		["1250", 125000n],
		["1250.5", 125050n],
		["-1250.50", -125050n],
		["0.01", 1n],
		["-0.00", 0n],
		["9999999999999999.99", 999999999999999999n],
	])("%s is %d øre", (decimal, expected) => {
		expect(oreFromDecimal(decimal)).toBe(expected);
	});

	test.each(["", "1,5", "1.234", "1e3", "--1", " 1", "NaN", ".5"])(
		"%j is none",
		(text) => {
			expect(() => oreFromDecimal(text)).toThrow(RangeError);
		},
	);

	law("come back as they went", [fc.bigInt()], (amount) => {
		expect(oreFromDecimal(decimalFromOre(amount))).toBe(amount);
	});

	law("have two decimals and a sign only below zero", [ore], (amount) => {
		expect(decimalFromOre(amount)).toMatch(/^-?\d+\.\d\d$/);
		expect(decimalFromOre(amount).startsWith("-")).toBe(amount < 0n);
	});
});

describe("kroner as doubles", () => {
	test.each([
		[0.005, 1n],
		[-0.005, -1n],
		[0.004, 0n],
		[1250.5, 125050n],
		[-0.0001, 0n],
	])("%d kroner are %d øre", (kroner, expected) => {
		expect(oreFromKroner(kroner)).toBe(expected);
	});

	test.each([Number.NaN, Number.POSITIVE_INFINITY])("%d is no amount", (no) => {
		expect(() => oreFromKroner(no)).toThrow(RangeError);
	});

	law(
		"come back to the øre up to ten milliard kroner",
		[fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })],
		(amount) => {
			expect(oreFromKroner(kronerFromOre(amount))).toBe(amount);
			expect(decimalFromKroner(kronerFromOre(amount))).toBe(
				decimalFromOre(amount),
			);
		},
	);
});

describe("sharing out", () => {
	test("the øre left over go to the largest fractions, the first of equals first", () => {
		expect(shareOut(100n, [1, 1, 1])).toEqual([34n, 33n, 33n]);
		expect(shareOut(-100n, [1, 1, 1])).toEqual([-33n, -33n, -34n]);
		expect(shareOut(10n, [0, 1, 2])).toEqual([0n, 3n, 7n]);
		expect(shareOut(0n, [0, 0])).toEqual([0n, 0n]);
	});

	test("nothing to share by is refused", () => {
		expect(() => shareOut(1n, [0, 0])).toThrow(RangeError);
		expect(() => shareOut(1n, [])).toThrow(RangeError);
	});

	law("the parts add up to the total", [ore, weights], (total, by) => {
		const parts = shareOut(total, by);
		expect(parts.length).toBe(by.length);
		expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(total);
	});

	law(
		"no part is an øre or more off its exact share",
		[fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), weights],
		(total, by) => {
			const sum = by.reduce((all, weight) => all + weight, 0);
			shareOut(total, by).forEach((part, place) => {
				const exact = (Number(total) * (by[place] ?? 0)) / sum;
				expect(Math.abs(Number(part) - exact)).toBeLessThan(1.01);
			});
		},
	);

	law("what has no weight gets nothing", [ore, weights], (total, by) => {
		const parts = shareOut(total, [...by, 0]);
		expect(parts.at(-1)).toBe(0n);
	});
});
