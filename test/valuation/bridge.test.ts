import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askOf } from "../../src/valuation/ask.ts";
import { bidOf } from "../../src/valuation/bid.ts";
import { bridgeOf } from "../../src/valuation/bridge.ts";
import { law } from "../properties.ts";
import { boughtBy, buyerWith, cashOf, sellerWith } from "./sides.ts";

const share = (max: number) => fc.double({ min: 0, max, noNaN: true });

describe("the bridge from ask to bid", () => {
	law(
		"starts at the ask, ends at the bid, and its steps add up",
		[
			fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), {
				minLength: 1,
				maxLength: 60,
			}),
			fc.record({
				annualRate: share(1),
				costRate: share(0.6),
				taxRate: share(0.4),
				putBackRate: share(0.2),
				dueDiligence: share(1e4),
				fundingShare: share(0.8),
			}),
			fc.record({
				annualRate: share(0.3),
				costRate: share(0.6),
				taxRate: share(0.4),
				capitalShare: share(1),
				capitalRate: share(0.2),
				saleCost: share(1e4),
			}),
		],
		(months, buyerGiven, sellerGiven) => {
			const [buyer, seller] = [
				buyerWith(buyerGiven),
				sellerWith({ ...sellerGiven, bookShare: 0.5 }),
			];
			const cash = cashOf(months, 10);
			const { ask, bid, steps } = bridgeOf(
				(terms) => boughtBy(terms, cash, 1e6),
				{ buyer, seller },
			);
			expect(steps.reduce((sum, { amount }) => sum + amount, ask)).toBe(bid);
			expect(Number(ask) / 100).toBeCloseTo(
				askOf(boughtBy(seller, cash, 1e6), seller),
				1,
			);
			expect(Number(bid) / 100).toBeCloseTo(
				bidOf(boughtBy(buyer, cash, 1e6), buyer),
				1,
			);
		},
	);

	// Bank of Italy, Notes on financial stability 3 (2016), as in ../shared/tables: 45 % at year 4, 4 % against 12 %, cost 15 %.
	test("of the published kind: the rate takes 9.87 of 38.47, the cost 4.29 of what is left", () => {
		const months = [...new Array<number>(47).fill(0), 45];
		const { ask, bid, steps } = bridgeOf(
			(terms) => boughtBy(terms, cashOf(months), 100),
			{
				buyer: buyerWith({ annualRate: 0.12, costRate: 0.15 }),
				seller: sellerWith({ annualRate: 0.04 }),
			},
		);
		expect([ask, bid]).toEqual([3847n, 2431n]);
		const of = (name: string) =>
			steps.find(({ step }) => step === name)?.amount;
		expect(of("discount_rate")).toBe(2860n - 3847n);
		expect(of("cost_to_collect")).toBe(2431n - 2860n);
		expect(steps.filter(({ amount }) => amount !== 0n)).toHaveLength(2);
	});

	test("has no step where both sides suppose the same", () => {
		const { steps } = bridgeOf(
			(terms) => boughtBy(terms, cashOf([100, 50]), 200),
			{ buyer: buyerWith({}), seller: sellerWith({}) },
		);
		expect(steps.every(({ amount }) => amount === 0n)).toBe(true);
	});
});
