// Roads to liquidity: each adds up to the øre, keeping is the ask's, and a road that changes nothing is keeping.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kronerFromOre } from "../../src/money.ts";
import { moved } from "../../src/roads/change-agency.ts";
import { factored } from "../../src/roads/factoring.ts";
import { kept } from "../../src/roads/keep.ts";
import { onPlans } from "../../src/roads/plans.ts";
import {
	flowsOf,
	heldBy,
	inHand,
	principalOf,
	type Stock,
	type Taken,
} from "../../src/roads/road.ts";
import { sold } from "../../src/roads/sale-now.ts";
import { sideBySide } from "../../src/roads/side-by-side.ts";
import { askOf, holdValue } from "../../src/valuation/ask.ts";
import type { FactoringTerms } from "../../src/valuation/road-terms.ts";
import { cashOf, sellerWith } from "../valuation/sides.ts";

const rate = fc.double({ min: 0, max: 0.5, noNaN: true });
const group = fc.record({
	principal: fc.integer({ min: 10_000, max: 10_000_000 }),
	claims: fc.integer({ min: 1, max: 500 }),
	clock: fc.constantFrom("due" as const, "submission" as const),
	shares: fc.array(fc.double({ min: 0, max: 0.08, noNaN: true }), {
		...{ minLength: 12, maxLength: 12 },
	}),
});
const stocks = fc
	.record({
		groups: fc.array(group, { minLength: 1, maxLength: 4 }),
		...{ annualRate: rate, costRate: rate, taxRate: rate, vatOnCosts: rate },
		taxBaseShare: fc.double({ min: 0, max: 1, noNaN: true }),
		saleCostPerClaim: fc.integer({ min: 0, max: 40 }),
		costPerClaimMonth: fc.constantFrom(0, 0, 12.5),
	})
	.map(
		({ groups, ...terms }): Stock => ({
			open: groups.map(({ principal, claims, clock }, place) => ({
				...{ clock, claims, segment: `s${place}`, ageMonths: place },
				...{ principal: principal / 100, balance: principal / 100 },
			})),
			collections: groups.map(({ shares, principal, claims }) =>
				cashOf(
					shares.map((share) => (share * principal) / 100),
					claims,
				),
			),
			seller: sellerWith({ ...terms, lossMonth: 6 }),
		}),
	);

const factor: FactoringTerms = {
	...{ advanceRate: 0.8, feeRate: 0.02, annualRate: 0.09 },
	...{ hasRecourse: true, settlementMonth: 3 },
	...{ mostDaysPastDue: 30, takesCompaniesOnly: true },
};
const takenHalf = ({ open }: Stock) =>
	open.map(({ principal }, place) => ({ place, principal: principal / 2 }));
const offer = {
	...{ putBackRate: 0, putBackMonth: 4, collectedByThen: 0 },
};
const runs = { numRuns: 60 };
const total = (road: Taken) =>
	flowsOf(road).reduce((sum, flow) => sum + inHand(flow), 0n);

describe("a road that changes nothing is keeping", () => {
	const same = (name: string, road: (stock: Stock) => Taken) =>
		test(name, () => {
			fc.assert(
				fc.property(stocks, (stock) => {
					const keep = kept(stock);
					const other = road(stock);
					expect(flowsOf(other).slice(0, flowsOf(keep).length)).toEqual(
						flowsOf(keep),
					);
					expect(total(other)).toBe(total(keep));
					expect(other.worth).toBeCloseTo(keep.worth, 6);
					expect(other.principalAtRisk).toBe(keep.principalAtRisk);
				}),
				runs,
			);
		});
	same("factoring without advance and fee", (stock) =>
		factored(stock, takenHalf(stock), {
			...factor,
			...{ advanceRate: 0, feeRate: 0 },
		}),
	);
	same("an agency just as good, on the same terms", (stock) =>
		moved(stock, {
			to: "B",
			moves: [{ place: 0, agency: "A", share: 0.5, claims: 3 }],
			index: new Map([
				["A", 1.02],
				["B", 1.02],
			]),
			terms: new Map(),
			notice: { noticeMonths: 1, costPerClaim: 0 },
		}),
	);
	same("plans of nobody", (stock) =>
		onPlans(
			stock,
			{ months: [0.2, 0.1], low: 1, high: 1 },
			{ share: 0, effect: 1, costPerClaim: 10 },
		),
	);
});

test("keeping is worth the ask's hold value, and its flows are the seller's months", () => {
	fc.assert(
		fc.property(stocks, (stock) => {
			const held = heldBy(stock);
			expect(kept(stock).worth).toBe(holdValue(held, stock.seller).total);
			expect(
				kept(stock).months.map((flow) => kronerFromOre(inHand(flow))),
			).toEqual(held.months.map(({ net }) => net));
		}),
		runs,
	);
});

test("a sale at the ask without put-backs is worth as much as keeping, after tax", () => {
	fc.assert(
		fc.property(stocks, (stock) => {
			const price = askOf(heldBy(stock), stock.seller);
			fc.pre(price > 0);
			const sale = sold(stock, { ...offer, price });
			expect(sale.worth).toBeCloseTo(kept(stock).worth, 4);
			expect(sale.principalAtRisk).toBe(0n);
		}),
		runs,
	);
});

test("a factor never gets more from debtors and recourse than it paid, and with recourse exactly that", () => {
	fc.assert(
		fc.property(stocks, fc.boolean(), (stock, hasRecourse) => {
			const road = factored(stock, takenHalf(stock), {
				...factor,
				hasRecourse,
			});
			const keep = kept(stock);
			const received = (taken: Taken) =>
				flowsOf(taken).reduce((sum, flow) => sum + flow.received, 0n);
			const paidBack = road.months.reduce(
				(sum, flow) => sum + flow.paidBack,
				0n,
			);
			const left = received(road) - paidBack - received(keep);
			if (hasRecourse) expect(left).toBe(0n);
			else expect(left).toBeGreaterThanOrEqual(0n);
			expect(paidBack === 0n || hasRecourse).toBe(true);
		}),
		runs,
	);
});

test("side by side everything adds up to the øre", () => {
	fc.assert(
		fc.property(stocks, (stock) => {
			const open = { ends: null, principalConcerned: 0n, note: "" };
			const rows = sideBySide(
				stock,
				[
					{ ...open, road: "keep as is", take: kept, basis: "measured" },
					{
						...{ ...open, road: "factoring", basis: "assumed" },
						take: (each) => factored(each, takenHalf(each), factor),
					},
					{
						...{ ...open, road: "sell now", basis: "given" },
						take: (each) =>
							sold(each, { ...offer, price: 1000, putBackRate: 0.1 }),
					},
					{ road: "instalment plans", take: null, note: "no plans" },
				],
				{ low: 0.8, high: 1.3 },
			);
			for (const { figures: told } of rows) {
				if (!told) continue;
				expect(told.received - told.paidBack - told.cost).toBe(told.net);
				expect(told.net + told.timeValue + told.taxVatCapital).toBe(told.worth);
				expect(told.byMonth.at(-1)).toBe(told.net);
				expect(
					told.worthLow <= told.worth && told.worth <= told.worthHigh,
				).toBe(true);
				expect(told.worth - (rows[0]?.figures?.worth ?? 0n)).toBe(
					told.difference,
				);
			}
			expect(rows[0]?.figures).toMatchObject({
				difference: 0n,
				differenceLow: 0n,
			});
			expect(rows.at(-1)?.figures).toBeNull();
		}),
		runs,
	);
});

describe("by hand", () => {
	const stock: Stock = {
		open: [
			{
				...{ clock: "submission", segment: "s", ageMonths: 2, claims: 10 },
				...{ principal: 1000, balance: 1000 },
			},
		],
		collections: [cashOf([100, 100, 50], 10)],
		seller: sellerWith({ annualRate: 0, costRate: 0.2 }),
	};
	/** Now and the first months; the months after them pay nothing. */
	const amounts = (taken: Taken, months = 3) =>
		flowsOf(taken)
			.slice(0, months + 1)
			.map(({ received, paidBack, cost }) =>
				[received, paidBack, cost].map(kronerFromOre),
			);

	test("a factor with recourse advances 800, is paid 100 and 100, and gets 600 back in month 2", () => {
		const terms = { ...factor, annualRate: 0.12, settlementMonth: 2 };
		const road = factored(stock, [{ place: 0, principal: 1000 }], terms);
		expect(amounts(road)).toEqual([
			[800, 0, 20],
			[0, 0, 20 + 8],
			[0, 600, 20 + 7],
			[50, 0, 10],
		]);
		expect(kronerFromOre(road.principalAtRisk)).toBe(1000);
		expect(road.worth).toBeCloseTo(800 - 20 - 28 - 627 + 40, 6);
	});

	test("a factor without recourse bears what was not paid of its advance", () => {
		const terms = { ...factor, annualRate: 0, hasRecourse: false, feeRate: 0 };
		const road = factored(stock, [{ place: 0, principal: 1000 }], terms);
		expect(amounts(road).map(([received]) => received)).toEqual([800, 0, 0, 0]);
		expect(kronerFromOre(road.principalAtRisk)).toBe(200);
	});

	test("another agency a fifth better lifts what comes after the notice and takes its own commission", () => {
		const road = moved(stock, {
			to: "B",
			moves: [{ place: 0, agency: "A", share: 0.5, claims: 5 }],
			index: new Map([
				["A", 1],
				["B", 1.2],
			]),
			terms: new Map([["B", { commission: 0.3, perClaim: 4 }]]),
			notice: { noticeMonths: 1, costPerClaim: 2 },
		});
		expect(amounts(road)).toEqual([
			[0, 0, 30],
			[100, 0, 20],
			[110, 0, 22 + 6],
			[55, 0, 11 + 3],
		]);
	});

	test("plans pay by their curve while it is known, and what is left goes on as it does today", () => {
		const road = onPlans(
			stock,
			{ months: [0.3], low: 1, high: 1 },
			{ share: 0.5, effect: 1, costPerClaim: 4 },
		);
		const left = 0.7 / 0.9;
		expect(amounts(road).map(([received]) => received)).toEqual([
			0,
			0.5 * 100 + 0.5 * 300,
			Number((50 + 50 * left).toFixed(2)),
			Number((25 + 25 * left).toFixed(2)),
		]);
		expect(amounts(road)[0]?.[2]).toBe(20);
	});

	test("a sale pays back the price of what comes back less what was collected on it", () => {
		const road = sold(stock, {
			...{
				price: 400,
				putBackRate: 0.1,
				putBackMonth: 5,
				collectedByThen: 200,
			},
		});
		expect(amounts(road, 5).at(-1)).toEqual([0, 20, 0]);
		expect(road.worth).toBeCloseTo(380, 6);
		expect(kronerFromOre(road.principalAtRisk)).toBe(100);
		expect(principalOf(stock)).toBe(100_000n);
	});
});
