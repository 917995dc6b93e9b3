// Botha, Beyers and de Villiers (2021): loss by threshold and payment probability, simulated with 10,000 loans.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
	bestThreshold,
	expectedLossRate,
	type InstalmentLoan,
	principalOf,
} from "../../src/valuation/timing/recovery-threshold.ts";
import { describeShared, sharedFile } from "../shared-data.ts";

const file = "tables/botha_2021_lrod_probpay_g1.csv";

const loan: InstalmentLoan = {
	...{ months: 60, instalment: 100, clientRate: 0.2, riskFreeRate: 0.07 },
	...{ paysNoMoreAfter: 6, lossOnArrears: 0.7, lossOnBalance: 0.4 },
};

interface Cell {
	readonly missed: number;
	readonly paysWith: number;
	readonly lossRate: number;
}

function publishedCells(): Cell[] {
	const [header = "", ...rows] = readFileSync(sharedFile(file), "utf8")
		.trim()
		.split("\n")
		.filter((line) => !line.startsWith("#"));
	const chances = header.split(",").slice(1);
	return rows.flatMap((row) => {
		const [missed, ...losses] = row.split(",").map(Number);
		return losses.map((lossRate, place) => ({
			missed: missed ?? Number.NaN,
			paysWith: Number(chances[place]?.replace("b", "")),
			lossRate,
		}));
	});
}

/** Two standard errors of a mean over 10,000 loans (0.0015 each at most); a second simulation differed by 0.0028. */
const noise = 0.003;

describeShared(file, () => {
	const cells = publishedCells();
	const chances = [...new Set(cells.map(({ paysWith }) => paysWith))];

	test("has 62 thresholds and 12 probabilities", () => {
		expect(cells).toHaveLength(62 * 12);
		expect(chances).toHaveLength(12);
	});

	test("no loss is further from the published one than their simulation scatters", () => {
		const gaps = cells.map(({ missed, paysWith, lossRate }) =>
			Math.abs(expectedLossRate(loan, paysWith, missed) - lossRate),
		);
		expect(Math.max(...gaps)).toBeLessThan(noise);
	});

	test("who never pays leaves no chance: to the printed digit", () => {
		for (const { missed, lossRate } of cells.filter((each) => !each.paysWith))
			expect(expectedLossRate(loan, 0, missed)).toBeCloseTo(lossRate, 5);
	});

	test.each(chances)(
		"the best threshold at %f is the published one",
		(chance) => {
			const published = cells
				.filter(({ paysWith }) => paysWith === chance)
				.reduce((best, each) => (each.lossRate < best.lossRate ? each : best));
			const found = bestThreshold(loan, chance);
			expect(found.lossRate).toBeCloseTo(published.lossRate, 2);
			const theirs = expectedLossRate(loan, chance, published.missed);
			expect(theirs - found.lossRate).toBeLessThan(0.0005);
		},
	);
});

test("the loan of the paper is 3,906.878608", () => {
	expect(principalOf(loan)).toBeCloseTo(3906.878608, 6);
});
