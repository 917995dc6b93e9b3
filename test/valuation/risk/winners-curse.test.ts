// The winner's curse, held to printed order statistics and to bidding itself.
import { describe, expect, test } from "vitest";
import { random } from "../../../src/random.ts";
import { normalDraws } from "../../../src/valuation/risk/normal-draws.ts";
import {
	highestOf,
	winnersShade,
} from "../../../src/valuation/risk/winners-curse.ts";

describe("the highest of several standard normal draws", () => {
	// Harter (1961), Expected Values of Normal Order Statistics, Biometrika 48, table 1.
	test.each([
		[2, 0.56419],
		[3, 0.84628],
		[5, 1.16296],
		[10, 1.53875],
		[20, 1.86748],
	])("is of %i on average %f", (draws, printed) => {
		expect(highestOf(draws, (z) => z)).toBeCloseTo(printed, 5);
	});
});

describe("what winning leaves of a bid", () => {
	test("is all of it alone, and less with each bidder more", () => {
		const shades = [1, 2, 3, 6, 12, 50].map((n) => winnersShade(n, 0.2));
		expect(shades[0]).toBeCloseTo(1, 9);
		for (const [place, shade] of shades.entries())
			if (place > 0) expect(shade).toBeLessThan(shades[place - 1] ?? 0);
	});

	test("is all of it where nobody errs", () => {
		expect(winnersShade(8, 0)).toBeCloseTo(1, 6);
	});

	test("is what auctions drawn one by one leave", () => {
		const normal = normalDraws(random(11));
		let [four, one] = [0, 0];
		const auctions = 40_000;
		for (let each = 0; each < auctions; each += 1) {
			const errors = [normal(), normal(), normal(), normal()];
			four += Math.exp(-0.3 * Math.max(...errors)) / auctions;
			one += Math.exp(-0.3 * (errors[0] ?? 0)) / auctions;
		}
		expect(winnersShade(4, 0.3)).toBeCloseTo(four / one, 2);
	});
});
