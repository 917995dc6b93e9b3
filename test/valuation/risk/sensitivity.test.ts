// Prices under other assumptions: as they stand at the middle, lower in every hard time.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bidOf } from "../../../src/valuation/bid.ts";
import { boughtBy, segmentCash } from "../../../src/valuation/forecast.ts";
import {
	type Lot,
	sensitivityOf,
} from "../../../src/valuation/risk/sensitivity.ts";
import type { OpenClaims } from "../../../src/valuation/types.ts";
import { law } from "../../properties.ts";
import { buyerWith, cashOf, sellerWith } from "../sides.ts";
import { falling } from "./uncertain.ts";

const group: OpenClaims = {
	...{ clock: "submission", segment: "person", ageMonths: 3 },
	...{ claims: 200, principal: 8_000_000, balance: 9_000_000 },
};

const lotOf = (level: number, months = falling): Lot => ({
	open: [group, { ...group, segment: "company" }],
	collections: [
		cashOf(months, 200),
		cashOf(
			months.map((amount) => amount * level),
			200,
		),
	],
});

law(
	"no hard time raises the bid, the ask or the return",
	[
		fc.double({ min: 0, max: 2, noNaN: true }),
		fc.double({ min: 0.02, max: 0.4, noNaN: true }),
		fc.double({ min: 0, max: 0.5, noNaN: true }),
		fc.constantFrom(0, 4),
	],
	(level, annualRate, costRate, costPerClaimMonth) => {
		const sides = {
			buyer: buyerWith({ annualRate, costRate, costPerClaimMonth }),
			seller: sellerWith({ annualRate, costRate }),
		};
		const lot = lotOf(level, falling.slice(0, 24));
		const bid = bidOf(
			boughtBy(segmentCash(lot.open, lot.collections), sides.buyer),
			sides.buyer,
		);
		const { stresses } = sensitivityOf(lot, sides);
		for (const stress of stresses) {
			expect(stress.bid).toBeLessThanOrEqual(bid + 0.01);
			if (bid > 0)
				expect(stress.irrAtBid ?? 0).toBeLessThanOrEqual(annualRate + 1e-6);
		}
		const [ten, twenty, thirty] = stresses;
		expect(twenty?.bid).toBeLessThanOrEqual(ten?.bid ?? 0);
		expect(thirty?.bid).toBeLessThanOrEqual(twenty?.bid ?? 0);
	},
);

describe("the tables", () => {
	const sides = {
		buyer: buyerWith({ costRate: 0.25 }),
		seller: sellerWith({ annualRate: 0.08, costRate: 0.15 }),
	};
	const lot = lotOf(0.5);
	const bid = bidOf(
		boughtBy(segmentCash(lot.open, lot.collections), sides.buyer),
		sides.buyer,
	);
	const found = sensitivityOf(lot, sides);

	test("have the bid as it stands at their middle", () => {
		expect(found.byTargetIrr[2]?.bids[2]).toBeCloseTo(bid, 6);
		expect(found.byCostRate[2]?.bids[2]).toBeCloseTo(bid, 6);
	});

	test("fall with the target and the cost, and rise with collections", () => {
		for (const rows of [found.byTargetIrr, found.byCostRate]) {
			const down = rows.map(({ bids }) => bids[2] ?? 0);
			expect(down).toEqual([...down].sort((one, other) => other - one));
			for (const { bids } of rows)
				expect(bids).toEqual([...bids].sort((one, other) => one - other));
		}
	});

	test("put what moves a price most first, and leave out what moves nothing", () => {
		const reaches = found.tornado.map(({ reach }) => reach);
		expect(reaches).toEqual([...reaches].sort((one, other) => other - one));
		expect(found.tornado.every(({ low, high }) => low < high)).toBe(true);
		const bids = found.tornado.filter(({ side }) => side === "buyer");
		expect(bids[0]?.assumption).toBe("collection_level");
	});

	test("a year's delay costs the year's return", () => {
		const delay = found.stresses.find(({ name }) => name === "delay_12_months");
		// All comes a year later, but what then falls beyond the horizon is lost.
		expect((delay?.bid ?? 0) / bid).toBeLessThan(1 / 1.15);
		expect((delay?.bid ?? 0) / bid).toBeGreaterThan(0.99 / 1.15);
	});
});
