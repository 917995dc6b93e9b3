import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { saidInNorwegian } from "../../reports/portfolio/said.ts";
import { defaults } from "../../src/assumptions/defaults.ts";
import { readSides } from "../../src/assumptions/sides.ts";

const folder = mkdtempSync(join(tmpdir(), "ferskvare-sides-"));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (text: string): string => {
	const file = join(folder, "buyer.json");
	writeFileSync(file, text);
	return file;
};

describe("the defaults", () => {
	test("lie within what makes sense, and say where they come from", async () => {
		for (const { name, value, least, most } of await defaults()) {
			expect(least, name).toBeLessThan(most);
			if (value === undefined) continue;
			expect(value, name).toBeGreaterThanOrEqual(least);
			expect(value, name).toBeLessThanOrEqual(most);
		}
	});

	test("each has its words in Norwegian", async () => {
		const silent = (await defaults())
			.map(({ side, name }) =>
				name === "target_irr" ? name : `${side}_${name}`,
			)
			.filter((name) => !(name in saidInNorwegian));
		expect(silent).toEqual([]);
	});

	test("are called assumed, and only those that matter always are shown", async () => {
		const { stated, buyer, seller } = await readSides({});
		expect(stated.map(({ name, origin }) => [name, origin])).toEqual([
			["target_irr", "assumed"],
			["buyer_cost_rate", "assumed"],
			["buyer_miss_chance", "assumed"],
			["buyer_bidders", "assumed"],
			["buyer_estimate_spread", "assumed"],
			["seller_discount_rate", "assumed"],
			["seller_cost_rate", "assumed"],
		]);
		expect([buyer.annualRate, seller.annualRate]).toEqual([0.15, 0.08]);
		expect(seller.bookShare).toBeNull();
	});
});

describe("a file of assumptions", () => {
	test("puts values in place, each with where it comes from", async () => {
		const buyer = written(`{
			"target_irr": 0.18,
			"cost_rate": { "value": 0.22, "origin": "measured", "source": "accounts of 2025" },
			"cost_per_claim_month": 3.5
		}`);
		const sides = await readSides({ buyer });
		expect(sides.buyer).toMatchObject({
			...{ annualRate: 0.18, costRate: 0.22, costPerClaimMonth: 3.5 },
		});
		expect(sides.stated.map(({ name, origin }) => [name, origin])).toEqual([
			["target_irr", "given"],
			["buyer_cost_rate", "measured"],
			["buyer_cost_per_claim_month", "given"],
			["buyer_miss_chance", "assumed"],
			["buyer_bidders", "assumed"],
			["buyer_estimate_spread", "assumed"],
			["seller_discount_rate", "assumed"],
			["seller_cost_rate", "assumed"],
		]);
		expect(sides.stated[1]?.says).toMatch(/\(accounts of 2025\)$/);
	});

	test("gives way to a target given by itself", async () => {
		const buyer = written('{ "target_irr": 0.18 }');
		const sides = await readSides({ buyer, targetIrr: 0.2 });
		expect(sides.buyer.annualRate).toBe(0.2);
	});

	test.each([
		["{ not json", /buyer\.json is no JSON object/],
		["[1]", /buyer\.json is no JSON object/],
		['{ "cost": 0.2 }', /a buyer has no assumption "cost"/],
		['{ "discount_rate": 0.2 }', /a buyer has no assumption/],
		['{ "cost_rate": "22 %" }', /cost_rate is "22 %", which is no number/],
		['{ "cost_rate": { "value": 0.2, "origin": "guess" } }', /no number/],
		['{ "cost_rate": 22 }', /cost_rate is 22, outside 0 to 0\.99/],
		['{ "tax_rate": null }', /tax_rate is null/],
	])("is refused as a whole: %s", async (text, message) => {
		await expect(readSides({ buyer: written(text) })).rejects.toThrow(message);
	});

	test("that is not there is told of", async () => {
		const buyer = join(folder, "none.json");
		await expect(readSides({ buyer })).rejects.toThrow(/none\.json cannot/);
	});
});

describe("the terms of agencies", () => {
	test("are a commission, kroner a claim, or both", async () => {
		const seller = written(`{
			"cost_rate": 0.2,
			"agencies": {
				"A1": 0.25,
				"A2": { "commission": 0.18, "per_claim": 35, "origin": "measured" },
				"A3": { "per_claim": 60 }
			}
		}`);
		const { agencies, seller: terms } = await readSides({ seller });
		expect(terms.costRate).toBe(0.2);
		expect([...agencies]).toEqual([
			["A1", { commission: 0.25, perClaim: 0, origin: "given" }],
			["A2", { commission: 0.18, perClaim: 35, origin: "measured" }],
			["A3", { commission: 0, perClaim: 60, origin: "given" }],
		]);
	});

	test.each([
		['{ "agencies": ["A1"] }', /agencies is no object/],
		['{ "agencies": 0.2 }', /agencies is no object/],
		['{ "agencies": { "A1": 20 } }', /terms of agency "A1" are 20/],
		['{ "agencies": { "A1": {} } }', /terms of agency "A1" are \{\}/],
		['{ "agencies": { "A1": { "fee": 3 } } }', /terms of agency "A1"/],
		['{ "agencies": { "A1": { "per_claim": -1 } } }', /terms of agency "A1"/],
	])("are refused as a whole: %s", async (text, message) => {
		await expect(readSides({ seller: written(text) })).rejects.toThrow(message);
	});

	test("are the seller's to give, not the buyer's", async () => {
		const buyer = written('{ "agencies": { "A1": 0.2 } }');
		await expect(readSides({ buyer })).rejects.toThrow(
			/a buyer has no assumption "agencies"/,
		);
	});
});

test("the terms of the roads are all told, given or assumed", async () => {
	const seller = written(
		'{ "factoring_recourse": 0, "factoring_recourse_days": 120, "offer_price": 5000 }',
	);
	const { roads, roadsStated } = await readSides({ seller });
	expect(roads.offerPrice).toBe(5000);
	expect(roads.factoring).toMatchObject({
		...{ hasRecourse: false, settlementMonth: 4 },
	});
	expect(roadsStated.filter(({ origin }) => origin === "given").length).toBe(3);
	expect(roadsStated).toHaveLength(13);
	expect((await readSides({})).roads.offerPrice).toBeNull();
});
