import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Ore, oreFromKroner } from "../../src/money.ts";
import { expectedCollections } from "../../src/valuation/collections.ts";
import {
	ercOf,
	forecastOf,
	type SegmentForecast,
} from "../../src/valuation/forecast.ts";
import { priced } from "../../src/valuation/price.ts";
import type { OpenClaims } from "../../src/valuation/types.ts";
import { law } from "../properties.ts";
import {
	drawnCurves,
	drawnGroup,
	drawnOpen,
	openClaims,
	steadyCurve,
} from "./curves.ts";
import { boughtBy, buyerWith, cashOf, sellerWith, worth } from "./sides.ts";

const sides = {
	buyer: buyerWith({ costRate: 0.25 }),
	seller: sellerWith({ annualRate: 0.08, costRate: 0.15 }),
};

type Curves = Parameters<typeof expectedCollections>[1];

const forecast = (open: readonly OpenClaims[], curves: Curves) =>
	forecastOf(open, expectedCollections(open, curves), sides, "both");

const total = (
	rows: readonly SegmentForecast[],
	of: (row: SegmentForecast) => Ore | null,
) => rows.reduce((sum, row) => sum + (of(row) ?? 0n), 0n);

const ore = (kroner: number | undefined) => oreFromKroner(kroner ?? 0);

describe("it adds up to the øre", () => {
	law(
		"segments to the portfolio: claims, principal, balance, ERC, bid and ask",
		[drawnOpen, drawnCurves],
		(open, curves) => {
			const { bySegment, byMonth, bid, ask } = forecast(open, curves);
			expect(bySegment.reduce((sum, { claims }) => sum + claims, 0)).toBe(
				open.reduce((sum, { claims }) => sum + claims, 0),
			);
			expect(total(bySegment, (row) => row.principal)).toBe(
				open.reduce((sum, each) => sum + ore(each.principal), 0n),
			);
			expect(total(bySegment, (row) => row.balance)).toBe(
				open.reduce((sum, each) => sum + ore(each.balance), 0n),
			);
			expect(total(bySegment, (row) => row.erc120)).toBe(ercOf(byMonth, 120));
			expect(total(bySegment, (row) => row.erc180)).toBe(ercOf(byMonth, 180));
			expect(total(bySegment, (row) => row.bid)).toBe(ore(bid?.price));
			expect(total(bySegment, (row) => row.ask)).toBe(ore(ask?.price));
		},
	);

	law(
		"a group cut in two moves no month by more than an øre, and no price by half a krone",
		[drawnGroup, drawnCurves, fc.integer({ min: 1, max: 99 })],
		(group, curves, percent) => {
			const first = Math.floor(group.principal * percent) / 100;
			const parts = [first, group.principal - first].map((principal) => ({
				...group,
				principal,
			}));
			const whole = forecast([group], curves);
			const both = forecast(parts, curves);
			both.byMonth.forEach(({ gross }, month) => {
				const off = gross - (whole.byMonth[month]?.gross ?? 0n);
				expect([-1n, 0n, 1n]).toContain(off);
			});
			expect(both.bid?.price).toBeCloseTo(whole.bid?.price ?? 0, 0);
			expect(both.ask?.price).toBeCloseTo(whole.ask?.price ?? 0, 0);
		},
	);

	law(
		"all principals ten times: all kroner ten times, but for the øre rounded away",
		[drawnOpen, drawnCurves],
		(open, curves) => {
			const once = forecast(open, curves);
			const tenfold = forecast(
				open.map((group) => ({
					...group,
					principal: group.principal * 10,
					balance: group.balance * 10,
				})),
				curves,
			);
			const near = (more: Ore, less: Ore, roundings: bigint) => {
				const off = more - 10n * less;
				expect(off < 0n ? -off : off).toBeLessThanOrEqual(10n * roundings);
			};
			tenfold.byMonth.forEach(({ gross }, month) => {
				near(gross, once.byMonth[month]?.gross ?? 0n, 1n);
			});
			near(ercOf(tenfold.byMonth, 120), ercOf(once.byMonth, 120), 120n);
			near(ore(tenfold.bid?.price), ore(once.bid?.price), 180n);
			near(ore(tenfold.ask?.price), ore(once.ask?.price), 180n);
			expect(total(tenfold.bySegment, (row) => row.principal)).toBe(
				10n * total(once.bySegment, (row) => row.principal),
			);
		},
	);
});

const terms = fc
	.record({
		annualRate: fc.double({ min: -0.2, max: 1, noNaN: true }),
		costRate: fc.double({ min: 0, max: 0.9, noNaN: true }),
	})
	.map(buyerWith);
const rise = fc.double({ min: 0.001, max: 0.5, noNaN: true });
const cash = fc
	.array(fc.double({ min: 1, max: 1e6, noNaN: true }), {
		minLength: 1,
		maxLength: 180,
	})
	.map((months) => cashOf(months));

describe("the price", () => {
	law(
		"falls when the return asked for rises",
		[cash, terms, rise],
		(collections, at, more) => {
			const dearer = { ...at, annualRate: at.annualRate + more };
			expect(worth(collections, dearer)).toBeLessThan(worth(collections, at));
		},
	);

	law(
		"falls when collecting costs more, in proportion",
		[cash, terms, fc.double({ min: 0.001, max: 0.1, noNaN: true })],
		(collections, at, more) => {
			const dearer = { ...at, costRate: at.costRate + more };
			expect(worth(collections, dearer)).toBeLessThan(worth(collections, at));
			expect(worth(collections, dearer) / worth(collections, at)).toBeCloseTo(
				(1 - dearer.costRate) / (1 - at.costRate),
				9,
			);
		},
	);

	law(
		"at the buyer's bid the buyer earns the return asked for",
		[
			cash,
			fc.double({ min: 0.01, max: 1, noNaN: true }),
			fc.double({ min: 0, max: 0.6, noNaN: true }),
		],
		(collections, annualRate, costRate) => {
			const buyer = buyerWith({ annualRate, costRate });
			const bought = boughtBy(buyer, collections, 1e6);
			const { irr } = priced(worth(collections, buyer), bought, buyer, []);
			expect(irr).toBeCloseTo(annualRate, 8);
		},
	);

	test("nothing expected is worth nothing, and says no return", () => {
		const { bid, ask, shareMeasured } = forecast(
			[openClaims({})],
			[steadyCurve("submission", "X", {})],
		);
		expect(bid).toEqual({
			price: 0,
			priceRate: 0,
			irr: null,
			moneyMultiple: null,
			paybackMonth: null,
		});
		expect(ask?.irr).toBeNull();
		expect(shareMeasured).toBe(0);
	});

	test("no open claims at all have no price rate", () => {
		const { bid, bySegment, byMonth } = forecast([], []);
		expect(bid?.priceRate).toBeNull();
		expect(bySegment).toEqual([]);
		expect(ercOf(byMonth, 180)).toBe(0n);
	});

	test("each side is told its own price", () => {
		const open = [openClaims({})];
		const curves = [steadyCurve("submission", "X", { paid: 0.05 })];
		const collections = expectedCollections(open, curves);
		const of = (side: "buyer" | "seller") =>
			forecastOf(open, collections, sides, side);
		expect(of("buyer").ask).toBeNull();
		expect(of("seller").bid).toBeNull();
		expect(of("buyer").bySegment[0]?.ask).toBeNull();
		expect(of("seller").bySegment[0]?.bid).toBeNull();
	});
});
