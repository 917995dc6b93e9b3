import fc from "fast-check";
import { expect, test } from "vitest";
import {
	informationByChance,
	informationValue,
	weightOfEvidence,
} from "../../src/score/evidence.ts";
import { checkingAccount } from "./german-credit.ts";

const tallies = checkingAccount.map(({ good, bad }) => ({
	n: good + bad,
	k: good,
}));

// Printed in many a text on German credit (scorecard's vignette, information::create_infotables): 0.6660115.
test("the checking account of German credit has the published information value", () => {
	expect(informationValue(tallies)).toBeCloseTo(0.6660115034, 10);
});

test.each([
	["... < 0 DM", -0.818099],
	["0 <= ... < 200 DM", -0.401392],
	["... >= 200 DM", 0.405465],
	["no checking account", 1.176263],
])("%s has the weight of evidence %f", (level, published) => {
	const place = checkingAccount.findIndex((each) => each.level === level);
	const bin = tallies[place] ?? { n: 0, k: 0 };
	expect(weightOfEvidence(bin, { n: 1000, k: 700 })).toBeCloseTo(published, 6);
});

test("a bin without a success or without a failure has a finite weight", () => {
	const whole = { n: 100, k: 40 };
	expect(weightOfEvidence({ n: 10, k: 0 }, whole)).toBeLessThan(-2);
	expect(weightOfEvidence({ n: 10, k: 10 }, whole)).toBeGreaterThan(2);
	expect(weightOfEvidence({ n: 10, k: 5 }, { n: 10, k: 10 })).toBe(0);
	expect(informationValue([])).toBe(0);
	expect(informationByChance([])).toBe(0);
});

const tally = fc
	.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }))
	.map(([k, failures]) => ({ n: k + failures, k }));

test("two bins put together never tell more than apart", () => {
	fc.assert(
		fc.property(fc.array(tally, { minLength: 2, maxLength: 6 }), (bins) => {
			const [one, other, ...rest] = bins;
			if (!one || !other) return;
			const joined = { n: one.n + other.n, k: one.k + other.k };
			expect(informationValue([joined, ...rest])).toBeLessThanOrEqual(
				informationValue(bins) + 1e-12,
			);
		}),
	);
});
