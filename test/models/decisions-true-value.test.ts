// On drawn portfolios the choice of what to sell beats selling all and keeping all, in what each truly brings.
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { defaults } from "../../src/assumptions/defaults.ts";
import { type Sides, sidesOf } from "../../src/assumptions/sides.ts";
import { keepWorths } from "../../src/result/keep-worths.ts";
import { askOf } from "../../src/valuation/ask.ts";
import { bidOf } from "../../src/valuation/bid.ts";
import { claimWorths } from "../../src/valuation/claim-worth.ts";
import { sideMonths } from "../../src/valuation/net-collections.ts";
import type { Collections, OpenClaims } from "../../src/valuation/types.ts";
import type { Database } from "../../src/warehouse/database.ts";
import { quoted } from "../../src/warehouse/database.ts";
import { modelsIn } from "../../src/warehouse/model.ts";
import { engines, sharedWarehouse } from "../engines.ts";
import { openClaims } from "../valuation/curves.ts";
import { cashOf } from "../valuation/sides.ts";

const given = (terms: Readonly<Record<string, number>>) =>
	new Map(
		Object.entries(terms).map(([name, value]) => [
			name,
			{ value, origin: "given" as const },
		]),
	);

const known = await defaults();

/** Two sides that differ in rate, in cost by the krone and in cost by the claim. */
const drawnSides = fc
	.record({
		target_irr: fc.integer({ min: 5, max: 25 }),
		buyer_cost: fc.integer({ min: 5, max: 30 }),
		onboarding: fc.integer({ min: 0, max: 20 }),
		discount_rate: fc.integer({ min: 3, max: 20 }),
		seller_cost: fc.integer({ min: 5, max: 40 }),
		by_claim: fc.integer({ min: 0, max: 12 }),
		once: fc.integer({ min: 0, max: 800 }),
	})
	.map((drawn) =>
		sidesOf(known, {
			buyer: given({
				target_irr: drawn.target_irr / 100,
				cost_rate: drawn.buyer_cost / 100,
				onboarding_per_claim: drawn.onboarding,
			}),
			seller: given({
				discount_rate: drawn.discount_rate / 100,
				cost_rate: drawn.seller_cost / 100,
				cost_per_claim_month: drawn.by_claim,
				sale_cost_per_claim: 3,
				sale_cost: drawn.once,
				minimum_lot_claims: 1,
				minimum_lot_principal: 0,
			}),
		}),
	);

const drawnClaim = fc
	.record({
		principal: fc.integer({ min: 50, max: 20_000 }),
		share: fc.integer({ min: 0, max: 90 }),
		months: fc.integer({ min: 1, max: 48 }),
		isBarred: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
	})
	.map(({ principal, share, months, isBarred }) => ({
		...{ principal, isBarred },
		cash: cashOf(
			new Array<number>(months).fill((principal * share) / 100 / months),
			1,
		),
	}));

const drawn = fc.sample(
	fc.tuple(drawnSides, fc.array(drawnClaim, { minLength: 8, maxLength: 40 })),
	{ numRuns: 12, seed: 7 },
);

type Claim = (typeof drawn)[number][1][number];

/** What selling these and keeping the others brings: one bid for the lot, and of the others what is worth working. */
function trueValue(
	claims: readonly Claim[],
	isSold: (place: number) => boolean,
	{ buyer, seller }: Sides,
): number {
	const sold = claims.filter((_, place) => isSold(place));
	const kept = claims.filter((_, place) => !isSold(place));
	const bid = bidOf(
		{
			months: sideMonths(
				sold.map(({ cash }) => cash),
				buyer,
			),
			claims: sold.length,
			principal: 0,
		},
		buyer,
	);
	const holding = { ...seller, saleCost: 0, saleCostPerClaim: 0 };
	const hold = kept.map(({ cash, principal }) =>
		askOf(
			{ months: sideMonths([cash], seller), claims: 1, principal },
			holding,
		),
	);
	const cost =
		sold.length > 0
			? seller.saleCost + sold.length * seller.saleCostPerClaim
			: 0;
	return bid - cost + hold.reduce((sum, each) => sum + each, 0);
}

async function decided(
	database: Database,
	claims: readonly Claim[],
	sides: Sides,
): Promise<ReadonlySet<number>> {
	const open: OpenClaims[] = claims.map(({ principal }) =>
		openClaims({ principal, claims: 1 }),
	);
	const cash: Collections[] = claims.map((claim) => claim.cash);
	const groups = claims.map((_, place) => ({
		...{ clock: "submission", segment: "S", age_months: place },
	}));
	await keepWorths(database, groups, claimWorths(open, cash, sides), sides);
	await database.run("delete from sale_subjects");
	for (const [place, { principal, isBarred }] of claims.entries())
		await database.run(
			`insert into sale_subjects (claim_id, segment, age_months, debtor_type, claim_type, sale_size, ageing_bucket,
				ageing_position, is_submitted, is_at_agency, has_title, has_plan, sale_bar, principal_open, balance)
			values (${quoted(String(place))}, 'S', ${place}, 'person', 'invoice', '500-2499', '1-14', 2, true, false, true, false,
				${isBarred ? "'disputed'" : "null"}, ${principal}, ${principal})`,
		);
	const models = new Map(
		modelsIn("src/models").map((model) => [model.name, model.sql]),
	);
	for (const name of ["claim_choices", "sale_lots", "claim_decisions"])
		await database.run(
			`create or replace table ${name} as ${models.get(name)}`,
		);
	const rows = await database.rows(
		"select claim_id from claim_decisions where decision = 'sell'",
	);
	return new Set(rows.map((row) => Number(row.claim_id)));
}

describe.each(engines)("on %s", () => {
	let database: Database;
	beforeAll(async () => {
		database = await sharedWarehouse();
		await database.run("delete from complaint_fee");
		await database.run("insert into complaint_fee values (2071.30)");
	});

	test("the choice brings no less than selling all that may be sold, or than keeping all", async () => {
		const gains = { overAll: 0, overNone: 0 };
		for (const [sides, claims] of drawn) {
			const sold = await decided(database, claims, sides);
			const value = (isSold: (place: number) => boolean) =>
				trueValue(claims, isSold, sides);
			const chosen = value((place) => sold.has(place));
			const all = value((place) => claims[place]?.isBarred === false);
			const none = value(() => false);
			const rounding = 0.01 * claims.length;
			expect(chosen).toBeGreaterThanOrEqual(all - rounding);
			expect(chosen).toBeGreaterThanOrEqual(none - rounding);
			gains.overAll += chosen - all;
			gains.overNone += chosen - none;
		}
		expect(gains.overAll).toBeGreaterThan(1_000);
		expect(gains.overNone).toBeGreaterThan(1_000);
	});

	test("no single claim sold or kept the other way round would bring more", async () => {
		for (const [sides, claims] of drawn.slice(0, 4)) {
			const sold = await decided(database, claims, sides);
			if (sold.size < 2) continue;
			const chosen = trueValue(claims, (place) => sold.has(place), sides);
			for (const [place, claim] of claims.entries()) {
				if (claim.isBarred) continue;
				const turned = trueValue(
					claims,
					(at) => sold.has(at) !== (at === place),
					sides,
				);
				expect(turned).toBeLessThanOrEqual(chosen + 0.02);
			}
		}
	});
});
