// What futures are worth to a buyer: with nothing uncertain the bid, at the target return; else around both.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { random } from "../../../src/random.ts";
import { bidOf, buyerFlows } from "../../../src/valuation/bid.ts";
import { internalRateOfReturn } from "../../../src/valuation/internal-rate-of-return.ts";
import { buyerOutcomes } from "../../../src/valuation/risk/buyer-outcomes.ts";
import { purchaseRisk } from "../../../src/valuation/risk/purchase-risk.ts";
import { quickRate } from "../../../src/valuation/risk/quick-rate.ts";
import { simulated } from "../../../src/valuation/risk/simulate.ts";
import { law } from "../../properties.ts";
import { boughtBy, buyerWith, cashOf } from "../sides.ts";
import { falling, levelsApart, nothingUncertain } from "./uncertain.ts";

const share = (max: number) => fc.double({ min: 0, max, noNaN: true });
const buyers = fc
	.record({
		annualRate: fc.double({ min: 0.01, max: 1, noNaN: true }),
		costRate: share(0.6),
		vatOnCosts: share(0.25),
		taxRate: share(0.5),
		fundingShare: share(0.9),
		fundingRate: share(0.2),
		dueDiligence: share(10_000),
		putBackRate: share(0.3),
		putBackMonth: fc.integer({ min: 1, max: 12 }),
	})
	.map(buyerWith);

const terms = {
	...{ missChance: 0.25, bidders: 4, estimateSpread: 0.15 },
	...{ putBackSpread: 0.5, cycleSd: null, cycleCorrelation: 0.5 },
};

law(
	"a certain future is worth the bid and returns what its flows do",
	[buyers],
	(buyer) => {
		const bought = boughtBy(buyer, cashOf(falling, 100));
		const bid = bidOf(bought, buyer);
		const futures = simulated(nothingUncertain, 2, random(1));
		const given = { futures, putBackSpread: 0 };
		const { price, irr } = buyerOutcomes(bid, bought, buyer, given, random(2));
		expect(Math.abs((price[0] ?? 0) - bid)).toBeLessThan(1e-6 * (1 + bid));
		if (bid > 0)
			expect(irr[0]).toBeCloseTo(
				internalRateOfReturn(buyerFlows(bid, bought, buyer)),
				6,
			);
	},
);

law(
	"the quick rate is the internal rate of return",
	[
		fc.array(fc.double({ min: 1, max: 1e5, noNaN: true }), {
			minLength: 1,
			maxLength: 180,
		}),
		fc.double({ min: 0.5, max: 2, noNaN: true }),
	],
	(months, part) => {
		const paid = part * months.reduce((sum, amount) => sum + amount, 0);
		const exact = internalRateOfReturn([
			{ years: 0, amount: -paid },
			...months.map((amount, place) => ({ years: (place + 1) / 12, amount })),
		]);
		const quick = quickRate(paid, Float64Array.from(months));
		expect(Math.abs((quick ?? 0) - exact)).toBeLessThan(1e-7 * (1 + exact));
	},
);

describe("the rate of what does not come back", () => {
	test("is the lowest", () => {
		expect(quickRate(100, new Float64Array(12))).toBe(-0.9999);
	});
});

describe("the risk of a purchase", () => {
	const buyer = buyerWith({ costRate: 0.2, taxRate: 0.22, putBackRate: 0.05 });
	const bought = boughtBy(buyer, cashOf(falling, 100));
	const bid = bidOf(bought, buyer);
	const futures = simulated(
		{
			...nothingUncertain,
			parameters: levelsApart([0.9, 1, 1.1]),
			cycle: { sd: 0.15, correlation: 0.5 },
		},
		3_000,
		random(5),
	);
	const outcomes = buyerOutcomes(
		bid,
		bought,
		buyer,
		{ futures, putBackSpread: 0.5 },
		random(6),
	);
	const risk = purchaseRisk(bid, outcomes, terms);

	test("is told of every future at once: each by the flows of its own", () => {
		const plain = buyerWith({ costRate: 0.2 });
		const paid = boughtBy(plain, cashOf(falling));
		const price = bidOf(paid, plain);
		const { irr } = buyerOutcomes(
			price,
			paid,
			plain,
			{ futures, putBackSpread: 0 },
			random(1),
		);
		const came = cashOf(
			falling.map((amount, month) => amount * (futures.paths[month] ?? 0)),
		);
		const exact = internalRateOfReturn(
			buyerFlows(price, boughtBy(plain, came), plain),
		);
		expect(irr[0]).toBeCloseTo(exact, 7);
	});

	test("has quantiles in order", () => {
		const { quantiles = [] } = risk ?? {};
		expect(quantiles.length).toBe(11);
		for (const key of ["price", "irr", "gain"] as const) {
			const values = quantiles.map((each) => each[key]);
			expect(values).toEqual([...values].sort((one, other) => one - other));
		}
	});

	test("misses the target as often as allowed at the bid that allows it", () => {
		const [forecast, safe, cut] = risk?.bids ?? [];
		expect(safe?.missesTarget).toBeCloseTo(0.25, 2);
		expect(forecast?.missesTarget).toBeGreaterThan(0.4);
		expect(cut?.bid).toBeLessThan(bid);
	});

	test("shares out every future to one stretch of returns", () => {
		const all = risk?.irrBins.reduce((sum, bin) => sum + bin.share, 0);
		expect(all).toBeCloseTo(1, 9);
	});

	test("meets the target at the median where a future is as often good as bad", () => {
		const middle = risk?.quantiles.find(({ chance }) => chance === 0.5);
		expect(middle?.irr).toBeGreaterThan(0.1);
		expect(middle?.irr).toBeLessThan(0.16);
	});
});
