// Measures of a score that do not hang on how its claims happen to be told.
import { expect, test } from "vitest";
import {
	calibrationCheck,
	discrimination,
} from "../../src/score/validation.ts";

const tally = (score: number, n: number, k: number) => ({
	...{ score, n, k },
	probability: score / 1000,
});

test("claims of one score count half against each other, in whatever order and however many rows they come", () => {
	const together = [tally(400, 100, 20), tally(600, 100, 60)];
	const apart = [
		tally(400, 80, 0),
		tally(400, 20, 20),
		tally(600, 40, 0),
		tally(600, 60, 60),
	];
	expect(discrimination(apart)).toEqual(discrimination(together));
	expect(discrimination(apart.toReversed())).toEqual(discrimination(together));
	// 20 · 80 and 60 · 40 ties, 60 · 80 pairs in order, 20 · 40 out of it: (4 800 − 800) / (80 · 120).
	expect(discrimination(apart)?.gini).toBeCloseTo(4_000 / 9_600, 12);
});

test("the error of the slope halves with four times the claims", () => {
	const times = (n: number) =>
		calibrationCheck([
			tally(200, 100 * n, 20 * n),
			tally(500, 100 * n, 50 * n),
			tally(800, 100 * n, 80 * n),
		]);
	expect(times(1)?.slope).toBeCloseTo(1, 9);
	expect((times(4)?.slopeError ?? 0) / (times(1)?.slopeError ?? 1)).toBeCloseTo(
		0.5,
		9,
	);
});
