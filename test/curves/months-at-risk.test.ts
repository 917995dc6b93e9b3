import { describe, expect, test } from "vitest";
import { meanMonths, monthsAtRisk } from "../../src/curves/months-at-risk.ts";
import { historyOf, left, paid, started, steadyHistory } from "./history.ts";

const made = historyOf("made by hand", {
	exposures: [started(3, 10, 1_000), started(2, 5, 500), started(1, 4, 400)],
	cash: [
		paid(3, 0, 2, 100, 90),
		paid(2, 0, 1, 50),
		paid(1, 0, 1, 40),
		paid(3, 1, 1, 60),
		// Watched for two months and a bit: this one came in the bit, where not all were watched.
		paid(2, 2, 1, 10),
	],
	exits: [
		left(3, 0, "resolved", 1, 0),
		left(2, 0, "removed", 1, 100),
		left(3, 1, "submitted", 1, 80, "X"),
		left(3, 1, "submitted", 1, 70, "Y"),
		left(2, 1, "submitted", 2, 150, "X"),
		left(3, 2, "removed", 1, 100),
		left(1, 1, "removed", 1, 100),
	],
});

describe("months at risk, counted by hand", () => {
	const [first, second, third, ...more] = monthsAtRisk(made);

	test("month 0 holds all that were watched a month", () => {
		expect(first).toEqual({
			claims: 19,
			principal: 1_900,
			payments: 4,
			cash: 190,
			paid: 180,
			removed: 100,
			submitted: new Map(),
		});
	});

	test("month 1 has lost the youngest, what was paid and what left", () => {
		expect(second).toEqual({
			claims: 10 + 5 - 2,
			principal: 1_500 - 90 - 50 - 100,
			payments: 1,
			cash: 60,
			paid: 60,
			removed: 0,
			submitted: new Map([
				["X", 230],
				["Y", 70],
			]),
		});
	});

	test("month 2 is those watched three months, less all that befell them", () => {
		expect(third).toEqual({
			claims: 10 - 1 - 2,
			principal: 1_000 - 90 - 60 - 80 - 70,
			payments: 0,
			cash: 0,
			paid: 0,
			removed: 100,
			submitted: new Map(),
		});
		expect(more).toEqual([]);
	});

	test("no history has no months", () => {
		expect(monthsAtRisk(historyOf("none", {}))).toEqual([]);
	});
});

describe("young claims bend no curve", () => {
	const rates = (observed: readonly number[]) =>
		monthsAtRisk(
			historyOf("steady", {
				exposures: observed.map((months) => started(months, 100, 1_000)),
				cash: observed.flatMap((months) =>
					Array.from({ length: months }, (_, month) =>
						paid(months, month, 1, 1_000 * 0.8 ** month * 0.2),
					),
				),
			}),
		).map((month) => month.cash / month.principal);

	test("with them or without, every month pays a fifth of what is open", () => {
		for (const rate of [...rates([12]), ...rates([12, 7, 3, 1, 1, 1])])
			expect(rate).toBeCloseTo(0.2, 12);
	});
});

describe("segments together", () => {
	test("one huge claim does not speak for a thousand", () => {
		const small = steadyHistory("small", {
			claims: 1_000,
			rate: 0.2,
			months: 6,
		});
		const huge = historyOf("huge", {
			exposures: [started(6, 1, 100_000_000)],
		});
		const [month] = meanMonths([small, huge]);
		expect(month?.claims).toBe(1_001);
		expect((month?.cash ?? 0) / (month?.principal ?? 1)).toBeCloseTo(
			(0.2 * 1_000) / 1_001,
			12,
		);
	});

	test("segments whose claims owe alike add up as kroner would", () => {
		const slow = steadyHistory("slow", { claims: 600, rate: 0.1, months: 3 });
		const fast = steadyHistory("fast", { claims: 400, rate: 0.3, months: 3 });
		const together = meanMonths([slow, fast]);
		expect(together.map(({ principal }) => principal)).toEqual([
			1_000,
			expect.closeTo(600 * 0.9 + 400 * 0.7, 9),
			expect.closeTo(600 * 0.81 + 400 * 0.49, 9),
		]);
		expect(together[1]?.cash).toBeCloseTo(600 * 0.09 + 400 * 0.21, 9);
	});
});
