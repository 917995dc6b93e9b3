import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalQuantile } from "../../src/curves/normal.ts";
import { law } from "../properties.ts";

// scipy 1.17.1: repr(float(scipy.stats.norm.ppf(p)))
const byScipy = [
	[0.975, 1.959963984540054],
	[0.95, 1.6448536269514722],
	[0.99, 2.3263478740408408],
	[0.995, 2.5758293035489004],
	[0.999, 3.090232306167813],
	[0.9, 1.2815515655446004],
	[0.75, 0.6744897501960817],
	[0.6, 0.2533471031357997],
	[0.5, 0],
	[0.925, 1.4395314709384563],
	[0.9250001, 1.439532177375901],
	[0.025, -1.9599639845400545],
	[0.01, -2.3263478740408408],
	[1e-3, -3.090232306167813],
	[1e-5, -4.264890793922825],
	[1e-10, -6.361340902404056],
	[1e-12, -7.034483825301131],
	[1e-20, -9.262340089798409],
	[1e-50, -14.933337534788487],
	[1e-100, -21.273453560965322],
	[1e-300, -37.0470962993612],
] as const;

test.each(byScipy)("the quantile of %d is %d", (probability, expected) => {
	const off = Math.abs(normalQuantile(probability) - expected);
	expect(off).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected) / 10));
});

describe("laws", () => {
	law(
		"it is symmetrical",
		[fc.double({ min: 1e-9, max: 0.5, noNaN: true })],
		(probability) => {
			expect(normalQuantile(1 - probability)).toBeCloseTo(
				-normalQuantile(1 - (1 - probability)),
				9,
			);
		},
	);

	law(
		"it rises",
		[
			fc.double({ min: 1e-300, max: 1 - 1e-9, noNaN: true }),
			fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
		],
		(one, other) => {
			const [low, high] = one < other ? [one, other] : [other, one];
			expect(normalQuantile(low)).toBeLessThanOrEqual(normalQuantile(high));
		},
	);

	test.each([0, 1, -0.1, 1.1, Number.NaN])("%d is refused", (no) => {
		expect(() => normalQuantile(no)).toThrow(RangeError);
	});
});
