// Process and cycle risk, held to what was planted.
import { describe, expect, test } from "vitest";
import { random } from "../../../src/random.ts";
import { drawCycle, measuredCycle } from "../../../src/valuation/risk/cycle.ts";
import { normalDraws } from "../../../src/valuation/risk/normal-draws.ts";
import {
	claimCorrelation,
	processVariance,
} from "../../../src/valuation/risk/process-variance.ts";
import { bandOf, quantileOf } from "../../../src/valuation/risk/quantiles.ts";
import { simulated } from "../../../src/valuation/risk/simulate.ts";
import { wholePayments } from "../../../src/valuation/risk/whole-payment.ts";
import { cashOf } from "../sides.ts";
import { nothingUncertain } from "./uncertain.ts";

describe("process variance", () => {
	test("is that of claims of unlike size that pay in one month or never", () => {
		const principals = Array.from(
			{ length: 60 },
			(_, place) => 100 + 40 * place,
		);
		const principal = principals.reduce((sum, each) => sum + each, 0);
		const chances = Array.from({ length: 180 }, (_, month) =>
			month < 24 ? 0.02 : 0,
		);
		const found = processVariance(
			[
				{
					...{ clock: "submission", segment: "person", ageMonths: 0 },
					...{ claims: 60, principal, balance: principal },
				},
			],
			[cashOf(chances.map((chance) => chance * principal))],
			[
				{
					claims: principals.reduce((sum, each) => sum + each ** 2, 0),
					debtors: 0,
				},
			],
			0,
		);
		const drawn = random(3);
		const sums = Array.from({ length: 20_000 }, () => {
			let [year, month] = [0, 0];
			for (const each of principals) {
				const pays = Math.floor(drawn() / 0.02);
				if (pays < 12) year += each;
				if (pays === 5) month += each;
			}
			return [year, month] as const;
		});
		const variance = (values: readonly number[]) => {
			const mean =
				values.reduce((sum, value) => sum + value, 0) / values.length;
			return (
				values.reduce((sum, value) => sum + (value - mean) ** 2, 0) /
				values.length
			);
		};
		const ratio = (expected: number | undefined, place: 0 | 1) =>
			variance(sums.map((each) => each[place])) / (expected ?? 0);
		expect(Math.abs(ratio(found.upTo[11], 0) - 1)).toBeLessThan(0.04);
		expect(Math.abs(ratio(found.ofMonth[5], 1) - 1)).toBeLessThan(0.04);
	});

	test("falls again where more than half will have paid, and futures with it", () => {
		const months = Array.from({ length: 180 }, (_, month): number =>
			month < 9 ? 10_000 : 0,
		);
		const process = processVariance(
			[
				{
					...{ clock: "submission", segment: "person", ageMonths: 0 },
					...{ claims: 1_000, principal: 100_000, balance: 100_000 },
				},
			],
			[cashOf(months)],
			[{ claims: 1_000 * 100 ** 2, debtors: 0 }],
			0,
		);
		// One in ten pays each month, and one never: binomial, of a thousand claims of a hundred.
		const variances = [0.1, 0.5, 0.9].map((p) => 1e7 * p * (1 - p));
		expect(process.kept[5]).toBeCloseTo(4 / 5, 12);
		const { paths } = simulated(
			{ ...nothingUncertain, months, process },
			20_000,
			random(5),
		);
		[1, 5, 9].forEach((upTo, place) => {
			const sums = Array.from({ length: 20_000 }, (_, each) =>
				months
					.slice(0, upTo)
					.reduce(
						(sum, amount, month) =>
							sum + amount * (paths[each * 180 + month] ?? 0),
						0,
					),
			);
			const mean = sums.reduce((all, sum) => all + sum, 0) / sums.length;
			const variance =
				sums.reduce((all, sum) => all + (sum - mean) ** 2, 0) / sums.length;
			expect(Math.abs(mean / (upTo * 10_000) - 1)).toBeLessThan(0.001);
			expect(Math.abs(variance / (variances[place] ?? 0) - 1)).toBeLessThan(
				0.04,
			);
		});
	});

	test("grows with what the claims of one debtor have in common", () => {
		const open = [
			{
				...{ clock: "due" as const, segment: "person", ageMonths: 0 },
				...{ claims: 2, principal: 200, balance: 200 },
			},
		];
		const cash = [cashOf([20, ...new Array<number>(179).fill(0)])];
		const of = (correlation: number) =>
			processVariance(
				open,
				cash,
				[{ claims: 20_000, debtors: 40_000 }],
				correlation,
			).upTo[0];
		expect(of(0)).toBeCloseTo(1_800, 6);
		expect(of(0.5)).toBeCloseTo(2_700, 6);
		expect(of(1)).toBeCloseTo(3_600, 6);
	});

	test("counts that few pay, and those more than their principal", () => {
		const found = processVariance(
			[
				{
					...{ clock: "submission", segment: "person", ageMonths: 0 },
					...{ claims: 1, principal: 100, balance: 140 },
				},
			],
			[cashOf([14, ...new Array<number>(179).fill(0)])],
			[{ claims: 10_000, debtors: 10_000, whole: () => 1.4 }],
			0,
		);
		// One in ten pays 140 and nine nothing.
		expect(found.upTo[0]).toBeCloseTo(140 ** 2 * 0.1 * 0.9, 6);
	});
});

describe("what a claim brings that pays in full", () => {
	const month = (clock: "due" | "submission", at: number, cash: string) => ({
		...{ clock, month: at, cash, principal_paid: "100" },
	});
	const wholeOf = wholePayments([
		month("due", 0, "100"),
		month("submission", 0, "120"),
		month("submission", 10, "160"),
	]);

	test("is the cash over the principal paid from half its age on", () => {
		expect(wholeOf("submission", 0)(179)).toBeCloseTo(1.4, 12);
		expect(wholeOf("submission", 5)(179)).toBeCloseTo(1.6, 12);
	});

	test("is less of a claim that pays soon", () => {
		expect(wholeOf("submission", 0)(8)).toBeCloseTo(1.2, 12);
		expect(wholeOf("submission", 0)(9)).toBeCloseTo(1.4, 12);
	});

	test("of a claim in the own ledger is that of both clocks", () => {
		expect(wholeOf("due", 0)(179)).toBeCloseTo(3.8 / 3, 12);
	});

	test("is its principal where nothing was paid so late", () => {
		expect(wholeOf("submission", 40)(179)).toBe(1);
	});
});

describe("the correlation between claims of one debtor", () => {
	test("is found again: pairs that agree always, never, and by chance", () => {
		const pairs = { claims: 2_000, resolved: 1_000, pairs: 2_000 };
		const of = (both: number) =>
			claimCorrelation([
				{ ...pairs, pairs_with_one: 1_000, pairs_with_both: both },
			]);
		expect(of(1_000)).toBe(1);
		expect(of(500)).toBe(0);
		expect(of(750)).toBeCloseTo(0.5, 9);
		expect(of(100)).toBe(0);
	});

	test("is not known from a few", () => {
		const few = {
			...{ claims: 20, resolved: 10, pairs: 20 },
			...{ pairs_with_one: 10, pairs_with_both: 10 },
		};
		expect(claimCorrelation([few])).toBeNull();
	});
});

describe("the cycle", () => {
	test("has levels of mean 1 whose neighbours are correlated as said", () => {
		const normal = normalDraws(random(9));
		const levels = new Float64Array(15);
		let [mean, square, product] = [0, 0, 0];
		const draws = 20_000;
		for (let draw = 0; draw < draws; draw += 1) {
			drawCycle({ sd: 0.2, correlation: 0.6 }, normal, levels);
			mean += (levels[9] ?? 0) / draws;
			const [one, other] = [
				Math.log(levels[9] ?? 1) + 0.02,
				Math.log(levels[10] ?? 1) + 0.02,
			];
			square += one ** 2 / draws;
			product += (one * other) / draws;
		}
		expect(mean).toBeCloseTo(1, 2);
		expect(Math.sqrt(square)).toBeCloseTo(0.2, 2);
		expect(product / square).toBeCloseTo(0.6, 1);
	});

	/** Months of so many years, each year at a level, each month off by chance. */
	const drawnMonths = (years: number, sd: number, noise: number) => {
		const normal = normalDraws(random(21));
		return Array.from({ length: years }, () => {
			const level = Math.exp(sd * normal());
			return Array.from({ length: 12 }, () => ({
				came: 1_000 * level * (1 + noise * normal()),
				expected: 1_000,
			}));
		}).flat();
	};

	test("is measured where years lie apart, and not where only months do", () => {
		expect(measuredCycle(drawnMonths(60, 0.15, 0.1))).toBeCloseTo(0.15, 1);
		expect(measuredCycle(drawnMonths(60, 0, 0.2))).toBeLessThan(0.05);
	});

	test("is not known from three years", () => {
		expect(measuredCycle(drawnMonths(3, 0.2, 0.1))).toBeNull();
	});
});

describe("quantiles", () => {
	// R 4.3: quantile(c(1, 2, 4, 8), c(0.1, 0.5, 0.9)) is 1.3, 3, 6.8.
	test.each([
		[0.1, 1.3],
		[0.5, 3],
		[0.9, 6.8],
	])("at %f are those of R", (level, printed) => {
		const values = Float64Array.from([1, 2, 4, 8]);
		expect(quantileOf(values, level)).toBeCloseTo(printed, 12);
	});

	test("of a band sort what they are given", () => {
		const band = bandOf(Float64Array.from([8, 1, 4, 2]));
		expect(band.low_80).toBeCloseTo(1.3, 12);
		expect(band.high_80).toBeCloseTo(6.8, 12);
	});
});
