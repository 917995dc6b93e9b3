// R 4: x <- c(1000, 500, 250, 125, 60.5, 30, 10, 5, 3, 1); n <- 10; xs <- sort(x)
// sum((2 * (1:n) - n - 1) * xs) / (n * sum(xs)); sum((x / sum(x))^2); cumsum(sort(x, decreasing = TRUE)) / sum(x)
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	decileShares,
	largestShares,
	type RankedPart,
	unevenness,
} from "../../src/curves/concentration.ts";
import { decimalFromOre } from "../../src/money.ts";
import { law } from "../properties.ts";

/** A part for each debtor, as the engine would make them. */
function parts(ore: readonly bigint[]): RankedPart[] {
	return ore
		.toSorted((one, other) => (one < other ? 1 : -1))
		.map((amount, place) => ({
			firstRank: place + 1,
			decile: 1 + Math.floor((place * 10) / ore.length),
			debtors: 1,
			amount: decimalFromOre(amount),
			squaredOre: amount * amount,
			rankedOre: BigInt(place + 1) * amount,
		}));
}

const ten = parts(
	[100000, 50000, 25000, 12500, 6050, 3000, 1000, 500, 300, 100].map(BigInt),
);

test("Gini, HHI and the Lorenz curve are R's", () => {
	const found = unevenness(ten);
	expect(found?.gini).toBeCloseTo(0.709019904258, 11);
	expect(found?.herfindahl).toBeCloseTo(0.33843040683, 11);
	expect(found?.equalDebtors).toBeCloseTo(1 / 0.33843040683, 9);
	expect(
		decileShares(ten).map(({ cumulativeShare }) => cumulativeShare.toFixed(8)),
	).toEqual(
		[
			0.50390526581, 0.755857898715, 0.881834215168, 0.94482237, 0.97530864,
			0.99042579995, 0.99546485, 0.99798438, 0.99949609, 1,
		].map((share) => share.toFixed(8)),
	);
});

test("the largest are told as far as there are so many", () => {
	expect(
		largestShares(ten).map(({ largest, amount }) => [largest, amount]),
	).toEqual([
		[1, 100000n],
		[5, 193550n],
		[10, 198450n],
	]);
});

test("where nothing is owed there is nothing to share out", () => {
	for (const none of [[], parts([0n, 0n])]) {
		expect(unevenness(none)).toBeNull();
		expect(largestShares(none)).toEqual([]);
		expect(decileShares(none)).toEqual([]);
	}
});

const amounts = fc.array(fc.bigInt({ min: 1n, max: 10n ** 13n }), {
	minLength: 1,
	maxLength: 150,
});

law(
	"indices lie in their bounds, and deciles add up to the øre",
	[amounts],
	(ore) => {
		const all = parts(ore);
		const found = unevenness(all);
		const total = ore.reduce((sum, each) => sum + each, 0n);
		expect(found?.gini).toBeGreaterThanOrEqual(-1e-9);
		expect(found?.gini).toBeLessThan(1);
		expect(found?.herfindahl).toBeGreaterThanOrEqual(1 / ore.length - 1e-9);
		expect(found?.herfindahl).toBeLessThanOrEqual(1 + 1e-9);
		expect(
			decileShares(all).reduce((sum, { amount }) => sum + amount, 0n),
		).toBe(total);
	},
);

law(
	"debtors that owe the same are not uneven at all",
	[fc.integer({ min: 1, max: 200 })],
	(debtors) => {
		const found = unevenness(
			parts(Array.from({ length: debtors }, () => 777n)),
		);
		expect(found?.gini).toBeCloseTo(0, 10);
		expect(found?.equalDebtors).toBeCloseTo(debtors, 8);
	},
);
