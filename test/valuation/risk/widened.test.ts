// Bands as many times wider as the representation says.
import { expect, test } from "vitest";
import { widened } from "../../../src/valuation/risk/widened.ts";

const futures = {
	simulations: 2,
	months: 2,
	paths: Float64Array.of(0.9, 1.1, 1.1, 0.9),
	single: Float64Array.of(0.5, 1, 1.5, 1),
};

test("every month lies so many times as far from what is expected, and none below nothing", () => {
	const wide = widened(futures, 3);
	expect([...wide.paths]).toEqual(
		[0.7, 1.3, 1.3, 0.7].map((level) => expect.closeTo(level, 12)),
	);
	expect([...wide.single]).toEqual([0, 1, 2.5, 1]);
});

test("a factor of one leaves them as they are", () => {
	expect(widened(futures, 1)).toBe(futures);
});
