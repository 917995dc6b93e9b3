import { describe, expect, test } from "vitest";
import { normalQuantile } from "../../src/curves/normal.ts";
import { studentQuantile } from "../../src/curves/student.ts";

// R 4.2.2: sprintf("%.7f", qt(p, degrees))
const byR = [
	[0.975, 3, 3.1824463],
	[0.975, 3.5, 2.9400886],
	[0.975, 5, 2.5705818],
	[0.975, 7.7, 2.3217368],
	[0.975, 33.3, 2.0338192],
	[0.975, 199, 1.9719565],
	[0.6, 3, 0.2766707],
	[0.6, 10, 0.2601848],
	[0.6, 100, 0.2540222],
	[0.0005, 3, -12.9239786],
	[0.0005, 30, -3.6459586],
	[0.0005, 1e4, -3.2915],
] as const;

describe("the quantiles are those of R, to five digits", () => {
	test.each(byR)("%d at %d degrees", (probability, degrees, theirs) => {
		const ours = studentQuantile(probability, degrees);
		expect(Math.abs(ours / theirs - 1)).toBeLessThan(1e-5);
	});
});

test("the middle is nought, and without end it is the normal", () => {
	expect(studentQuantile(0.5, 7)).toBeCloseTo(0, 12);
	expect(studentQuantile(0.975, Number.POSITIVE_INFINITY)).toBe(
		normalQuantile(0.975),
	);
});

test.each([
	[0, 5],
	[1, 5],
	[0.5, 2.9],
	[0.5, Number.NaN],
])("%d at %d degrees is refused", (probability, degrees) => {
	expect(() => studentQuantile(probability, degrees)).toThrow(RangeError);
});
