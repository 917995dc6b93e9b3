// The worth of fields: what is planted to hurt most is ranked first, and fetching must pay for itself.
import { expect, test } from "vitest";
import { defaults } from "../../src/assumptions/defaults.ts";
import { sidesOf } from "../../src/assumptions/sides.ts";
import { rankedFields } from "../../src/sale/information.ts";
import { expectedPutBacks } from "../../src/sale/put-backs.ts";
import {
	type FieldCell,
	type FieldLevel,
	fieldWorth,
} from "../../src/valuation/field-value.ts";
import { fieldNames } from "../../src/valuation/sale-terms.ts";

const nobody = new Map();
const { sale } = sidesOf(await defaults(), { buyer: nobody, seller: nobody });

/** A field of two values, half of the claims each, one paying so much above its pool and the other as much below. */
function planted(field: string, spread: number, payers = 2_000) {
	const values = [
		["good", 1 + spread],
		["bad", 1 - spread],
	] as const;
	const levels = values.map(
		([value, level]): FieldLevel => ({
			...{ field, pool: "P", value, claims: 10 * payers },
			...{ principal: 1_000_000, paid: 100_000 * level, payers },
		}),
	);
	const cells = values.map(
		([value]): FieldCell => ({
			...{ field, pool: "P", value, claims: 500 },
			...{ principal: 500_000, bid: 50_000 },
		}),
	);
	return { levels, cells };
}

const unknown = (field: string, claims: number, bid: number): FieldCell => ({
	...{ field, pool: "P", value: null, claims, principal: 10 * bid, bid },
});

const told = fieldNames.filter(
	(field) =>
		!["documents", "national_id", "limitation_evidence"].includes(field),
);

test.each(told)(
	"%s is ranked first where it is planted to hurt most",
	(most) => {
		const fields = told.map((field) =>
			planted(field, field === most ? 0.6 : 0.1),
		);
		const ranked = rankedFields(
			fields.flatMap(({ cells }) => cells),
			fields.flatMap(({ levels }) => levels),
			[],
			sale,
		);
		expect(ranked[0]?.field).toBe(most);
	},
);

test("a masked field costs half of the way to the worst tenth", () => {
	const { cells, levels } = planted("contact", 0.5, 1e9);
	const worth = fieldWorth("contact", cells, levels, 0.5);
	expect(worth.priceWith).toBe(100_000);
	expect(worth.priceWithout).toBeCloseTo(100_000 * (1 - 0.5 * 0.5), 2);
	expect(worth.gainIfKnown).toBe(0);
});

test("few payers tell little: the same difference is believed less", () => {
	const [few, many] = [5, 5_000].map((payers) => {
		const { cells, levels } = planted("contact", 0.5, payers);
		return fieldWorth("contact", cells, levels, 0.5).priceWithout;
	});
	expect(few).toBeGreaterThan(many ?? 0);
});

test("a field that tells nothing apart is worth nothing", () => {
	const { cells, levels } = planted("contact", 0);
	const worth = fieldWorth("contact", cells, levels, 0.5);
	expect(worth.priceWithout).toBeCloseTo(worth.priceWith, 6);
});

test("what is missing is worth fetching as far as its kind differs, and costs by the claim", () => {
	const { cells, levels } = planted("contact", 0.5, 1e9);
	const [first] = rankedFields(
		[...cells, unknown("contact", 100, 20_000)],
		levels,
		[],
		{ ...sale, fieldCosts: { ...sale.fieldCosts, contact: 3 } },
	);
	expect(first?.field).toBe("contact");
	expect(first?.claimsMissing).toBe(100);
	expect(first?.gainIfKnown).toBeCloseTo(20_000 * 0.25, 3);
	expect(first?.gainAfterCost).toBeCloseTo(20_000 * 0.25 - 300, 3);
});

test("no value known anywhere: nothing is claimed of the field", () => {
	const worth = fieldWorth("contact", [unknown("contact", 10, 500)], [], 0.5);
	expect(worth).toMatchObject({
		priceWith: 0,
		gainIfKnown: 0,
		missingShare: 1,
	});
});

test("put-backs are priced by what was counted, and assumed where nothing was", () => {
	const found = expectedPutBacks(
		{ claims: 1_000, bid: 100_000 },
		new Map([["disputed", { claims: 30, bid: 2_500 }]]),
		sale,
	);
	const by = new Map(found.map((each) => [each.ground, each]));
	expect(by.get("disputed")).toMatchObject({
		...{ origin: "measured", rate: 0.03, claims: 30, refund: 2_500 },
	});
	expect(by.get("deceased")).toMatchObject({
		...{ origin: "assumed", rate: 0.004, claims: 4, refund: 400 },
	});
});

test("a field that prevents put-backs is worth their refund, as far as it is missing", () => {
	const cells = [
		{ ...unknown("national_id", 75, 75_000) },
		{ ...unknown("national_id", 25, 25_000), value: "known" },
	];
	const all = { claims: 100, bid: 100_000 };
	const putBacks = expectedPutBacks(all, new Map(), sale);
	const id = rankedFields(cells, [], putBacks, sale).find(
		({ field }) => field === "national_id",
	);
	const refund = (0.004 + 0.006 + 0.002) * 100_000;
	expect(id?.gainIfKnown).toBeCloseTo(0.75 * refund, 6);
	expect(id?.worthIfMasked).toBeCloseTo(0.25 * refund, 6);
});
