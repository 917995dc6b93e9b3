import { describe, expect, test } from "vitest";
import { oreFromKroner } from "../../src/money.ts";
import { expectedCollections } from "../../src/valuation/collections.ts";
import { faceToBid } from "../../src/valuation/face-to-bid.ts";
import { forecastOf } from "../../src/valuation/forecast.ts";
import type { OpenClaims } from "../../src/valuation/types.ts";
import { law } from "../properties.ts";
import { drawnCurves, drawnOpen } from "./curves.ts";
import { buyerWith, cashOf, sellerWith } from "./sides.ts";

describe("from the open principal to the bid", () => {
	law(
		"starts at the principal, and its steps add up to the bid",
		[drawnOpen, drawnCurves],
		(open, curves) => {
			const buyer = buyerWith({
				...{ costRate: 0.25, taxRate: 0.22, dueDiligence: 100 },
				...{ putBackRate: 0.03, collectionLevel: 0.9 },
			});
			const sides = { buyer, seller: sellerWith({}) };
			const forecast = forecastOf(
				open,
				expectedCollections(open, curves),
				sides,
				"buyer",
			);
			const steps = faceToBid(forecast, buyer, 180) ?? [];
			expect(steps[0]?.amount).toBe(
				open.reduce((sum, each) => sum + oreFromKroner(each.principal), 0n),
			);
			expect(steps.reduce((sum, { amount }) => sum + amount, 0n)).toBe(
				oreFromKroner(forecast.bid?.price ?? 0),
			);
		},
	);

	const group: OpenClaims = {
		...{ clock: "due", segment: "all", ageMonths: 0, claims: 1 },
		...{ principal: 100, balance: 100 },
	};
	const buyer = buyerWith({ annualRate: 0.12, costRate: 0.15 });
	const priced = (side: "buyer" | "seller") =>
		forecastOf(
			[group],
			[cashOf([...new Array<number>(47).fill(0), 45])],
			{ buyer, seller: sellerWith({}) },
			side,
		);

	// Bank of Italy, Notes on financial stability 3 (2016), as in ../shared/tables: 45 % at year 4, 12 % a year, cost 15 %.
	test("of the published kind: 55 never come, 6.75 go to costs, and four years at 12 % take 13.94", () => {
		const steps = faceToBid(priced("buyer"), buyer, 180) ?? [];
		const told = steps.filter(({ amount }) => amount !== 0n);
		expect(told.map(({ step, amount }) => [step, amount])).toEqual([
			["open_principal", 10000n],
			["never_collected", -5500n],
			["buyers_costs", -675n],
			["time_and_return", 2431n - 3825n],
		]);
	});

	test("there is none where no bid was asked for", () => {
		expect(faceToBid(priced("seller"), buyer, 180)).toBeNull();
	});
});
