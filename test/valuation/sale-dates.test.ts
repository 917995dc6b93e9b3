// When to sell: laws that hold whatever the cash, and portfolios whose best day is planted.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	aliveShares,
	saleMonths,
	segmentTiming,
} from "../../src/valuation/timing/sale-dates.ts";
import { buyerWith, cashOf, sellerWith } from "./sides.ts";

const everAlive = new Array<number>(saleMonths).fill(1);
const timing = (
	months: readonly number[],
	buyer: Parameters<typeof buyerWith>[0],
	seller: Parameters<typeof sellerWith>[0],
	alive = everAlive,
) =>
	segmentTiming(
		{ segment: "S", collections: [cashOf(months, 10)], alive },
		{ buyer: buyerWith(buyer), seller: sellerWith(seller) },
	);

test("two sides that suppose the same gain and lose nothing by any date", () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 0, max: 1_000 }), {
				minLength: 1,
				maxLength: 60,
			}),
			fc.integer({ min: 0, max: 50 }),
			(months, rate) => {
				const same = { annualRate: rate / 100, costRate: 0.2 };
				const { dates } = timing(months, same, same);
				for (const { worth } of dates)
					expect(worth).toBeCloseTo(dates[0]?.worth ?? 0, 6);
			},
		),
		{ numRuns: 50 },
	);
});

test("a dearer buyer is put off, a cheaper one taken at once", () => {
	const even = new Array<number>(60).fill(100);
	const dear = timing(even, { annualRate: 0.3 }, { annualRate: 0.05 });
	expect(dear.bestMonth).toBe(saleMonths);
	expect(dear.costOfWaiting).toBeLessThan(0);
	const cheap = timing(even, { annualRate: 0.05 }, { annualRate: 0.3 });
	expect(cheap.bestMonth).toBe(0);
	expect(cheap.costOfWaiting).toBeGreaterThan(0);
});

test("what the seller collects better itself is collected before the sale, not after", () => {
	const early = [
		...new Array<number>(9).fill(100),
		...new Array<number>(60).fill(0),
	];
	const late = new Array<number>(69).fill(0).map((_, at) => (at < 9 ? 0 : 100));
	const months = early.map((amount, at) => amount + (late[at] ?? 0));
	const found = timing(
		months,
		{ annualRate: 0.1, costPerClaimMonth: 1 },
		{
			annualRate: 0.1,
			costPerClaimMonth: 1,
			legalCost: 2_000,
			legalShare: 1,
			legalMonth: 10,
		},
	);
	expect(found.bestMonth).toBeLessThanOrEqual(9);
});

test("claims that are time-barred by then are not sold, and the price says so", () => {
	const even = new Array<number>(60).fill(100);
	const alive = everAlive.map((_, place) => (place < 5 ? 1 : 0.25));
	const same = { annualRate: 0.1 };
	const { dates, bestMonth } = timing(even, same, same, alive);
	expect(dates[5]?.lostToLimitation).toBe(0);
	expect(dates[6]?.price).toBeCloseTo((dates[6]?.lostToLimitation ?? 0) / 3, 8);
	expect(dates[6]?.worth).toBeLessThan(dates[5]?.worth ?? 0);
	expect(bestMonth).toBeLessThanOrEqual(5);
});

test("shares alive fall by what is time-barred in each month, and never below nothing", () => {
	const shares = aliveShares([
		{ month: 0, principal: 50 },
		{ month: 2, principal: 30 },
		{ month: 36, principal: 20 },
	]);
	expect(shares).toHaveLength(saleMonths);
	expect(shares.slice(0, 3)).toEqual([1, 0.7, 0.7]);
	expect(shares.at(-1)).toBeCloseTo(0.5, 12);
	expect(aliveShares([]).every((share) => share === 1)).toBe(true);
});
