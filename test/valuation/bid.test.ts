// The bid and the ask are closed forms; what holds them is the flows they stand for, added up one by one.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askOf, holdValue } from "../../src/valuation/ask.ts";
import { bidOf, buyerFlows, discountRate } from "../../src/valuation/bid.ts";
import {
	monthsThatPay,
	netMonths,
	sideMonths,
} from "../../src/valuation/net-collections.ts";
import { presentValue } from "../../src/valuation/present-value.ts";
import type { BuyerTerms, SellerTerms } from "../../src/valuation/types.ts";
import { law } from "../properties.ts";
import { boughtBy, buyerWith, cashOf, sellerWith } from "./sides.ts";

const share = (max: number) => fc.double({ min: 0, max, noNaN: true });
const buyers: fc.Arbitrary<BuyerTerms> = fc
	.record({
		annualRate: fc.double({ min: 0.01, max: 1, noNaN: true }),
		costRate: share(0.6),
		costPerClaimMonth: share(20),
		vatOnCosts: share(0.25),
		taxRate: share(0.5),
		fundingShare: share(0.9),
		fundingRate: share(0.2),
		dueDiligence: share(10_000),
		onboardingPerClaim: share(50),
		putBackRate: share(0.3),
		putBackMonth: fc.integer({ min: 1, max: 12 }),
	})
	.map(buyerWith);
const cash = fc
	.tuple(
		fc.array(fc.double({ min: 1_000, max: 1e6, noNaN: true }), {
			minLength: 2,
			maxLength: 60,
		}),
		fc.integer({ min: 1, max: 500 }),
	)
	.map(([months, open]) => cashOf(months, open));

describe("the bid", () => {
	law(
		"is the highest price at which what comes is worth what is paid",
		[
			cash,
			fc.oneof(
				buyers,
				// Where put-backs set in near the price.
				buyers.map((buyer) => ({
					...buyer,
					annualRate: buyer.annualRate / 10,
					costRate: 0.3 + buyer.costRate / 2,
				})),
			),
		],
		(collections, buyer) => {
			const bought = boughtBy(buyer, collections, 1e7);
			const bid = bidOf(bought, buyer);
			const left = (price: number) =>
				presentValue(buyerFlows(price, bought, buyer), discountRate(buyer));
			if (bid > 0) expect(left(bid)).toBeGreaterThan(-1e-6 * (1 + bid));
			expect(left(bid * (1 + 1e-9) + 0.005)).toBeLessThan(1e-6 * (1 + bid));
		},
	);

	law(
		"falls, or stays at nothing, whatever gets dearer",
		[
			cash,
			buyers,
			fc.constantFrom(
				...([
					"annualRate",
					"costRate",
					"costPerClaimMonth",
					"vatOnCosts",
					"dueDiligence",
					"onboardingPerClaim",
				] as const),
			),
		],
		(collections, buyer, name) => {
			const worth = (terms: BuyerTerms) =>
				bidOf(boughtBy(terms, collections), terms);
			const dearer = { ...buyer, [name]: buyer[name] + 0.05 };
			expect(worth(dearer)).toBeLessThanOrEqual(worth(buyer) * (1 + 1e-12));
		},
	);

	test("by hand: 100 in a year at 25 %, half of it taxed at 20 %", () => {
		const months = [...new Array<number>(11).fill(0), 100];
		const buyer = buyerWith({ annualRate: 0.25, taxRate: 0.2 });
		// P = (100 − 0.2 (100 − P)) / 1.25, so 1.05 P = 80.
		expect(bidOf(boughtBy(buyer, cashOf(months)), buyer)).toBeCloseTo(
			80 / 1.05,
			9,
		);
	});

	test("by hand: no higher than what came where one øre more would send half of the claims back", () => {
		const before = new Array<number>(11).fill(0);
		const buyer = buyerWith({
			...{ annualRate: 0, costRate: 0.5, putBackRate: 0.5, putBackMonth: 12 },
		});
		// Without put-backs 50 + 60; with them P = 50 + 30 + (P − 100) / 2, so 60, which is no price that any claim goes back at.
		const months = [...before, 100, ...before, 120];
		expect(bidOf(boughtBy(buyer, cashOf(months)), buyer)).toBeCloseTo(100, 9);
	});

	test("by hand: a tenth of the claims goes back after a year, before they pay", () => {
		const months = [...new Array<number>(23).fill(0), 144];
		const buyer = buyerWith({
			...{ annualRate: 0.2, putBackRate: 0.1, putBackMonth: 12 },
		});
		// P = 0.9 · 144 / 1.44 + 0.1 P / 1.2
		expect(bidOf(boughtBy(buyer, cashOf(months)), buyer)).toBeCloseTo(
			90 / (1 - 0.1 / 1.2),
			9,
		);
	});
});

describe("the ask", () => {
	const sellers: fc.Arbitrary<SellerTerms> = fc
		.record({
			annualRate: fc.double({ min: 0, max: 0.5, noNaN: true }),
			costRate: share(0.6),
			taxRate: share(0.5),
			taxBaseShare: share(1),
			vatRecoverableShare: share(0.2),
			lossMonth: fc.integer({ min: 1, max: 60 }),
			saleCost: share(10_000),
			bookShare: share(1),
			capitalShare: share(1),
			capitalRate: share(0.2),
		})
		.map(sellerWith);

	law(
		"leaves the seller as well off as keeping does",
		[cash, sellers],
		(collections, seller) => {
			const held = boughtBy(seller, collections, 1e6);
			const ask = askOf(held, seller);
			const base = seller.taxBaseShare * held.principal;
			const gain = ask - seller.saleCost - base;
			const left = ask - seller.saleCost - seller.taxRate * gain;
			const { total } = holdValue(held, seller);
			if (ask > 0) expect(left).toBeCloseTo(total, 3);
			else expect(left).toBeGreaterThanOrEqual(total - 1e-6);
		},
	);

	test("by hand: tax on a claim that is collected in full is nothing, and on one that is lost is saved", () => {
		const seller = sellerWith({ annualRate: 0, taxRate: 0.25, lossMonth: 2 });
		const paid = boughtBy(seller, cashOf([100]), 100);
		expect(holdValue(paid, seller).tax).toBe(0);
		const lost = boughtBy(seller, cashOf([0, 0]), 100);
		expect(holdValue(lost, seller).tax).toBe(25);
		// Selling at nothing saves the same 25 at once.
		expect(askOf(lost, seller)).toBe(0);
	});

	test("by hand: VAT comes back on what is lost, and capital is held on what is in the books", () => {
		const seller = sellerWith({
			...{ annualRate: 0, vatRecoverableShare: 0.2, lossMonth: 1 },
			...{ bookShare: 0.5, capitalShare: 0.1, capitalRate: 0.12 },
		});
		const held = boughtBy(seller, cashOf([60, 0]), 100);
		// 0.2 of the 40 not paid; a tenth of 50 at 1 % for the one month before all is in.
		const { vat, capital } = holdValue(held, seller);
		expect(vat).toBe(8);
		expect(capital).toBeCloseTo(0.05, 12);
	});
});

describe("collecting goes on for as long as it pays", () => {
	test("by hand: the month before a large one is worked, the dead tail is not", () => {
		const terms = buyerWith({ annualRate: 0, costPerClaimMonth: 10 });
		const months = netMonths(cashOf([30, 5, 50, 1, 1], 1), terms);
		expect(months.map(({ net }) => net)).toEqual([20, -5, 40, -9, -9]);
		expect(monthsThatPay(months, 0)).toBe(3);
		expect(
			sideMonths([cashOf([30, 5, 50, 1, 1], 1)], terms).map(({ net }) => net),
		).toEqual([20, -5, 40, 0, 0]);
	});

	law("no other month to stop is worth more", [cash, buyers], (each, buyer) => {
		const dear = { ...buyer, costPerClaimMonth: 2_000 };
		const months = netMonths(each, dear);
		const until = (stop: number) =>
			presentValue(
				months
					.slice(0, stop)
					.map(({ net }, place) => ({ years: (place + 1) / 12, amount: net })),
				dear.annualRate,
			);
		const best = until(monthsThatPay(months, dear.annualRate));
		for (let stop = 0; stop <= months.length; stop += 1)
			expect(until(stop)).toBeLessThanOrEqual(best + 1e-6);
	});

	law(
		"costs and net are gross, month by month",
		[cash, buyers],
		(each, buyer) => {
			for (const month of netMonths(each, buyer)) {
				const { collectionCost, claimCost, legalCost, vat, net } = month;
				expect(collectionCost + claimCost + legalCost + vat + net).toBeCloseTo(
					month.gross,
					6,
				);
			}
		},
	);
});
