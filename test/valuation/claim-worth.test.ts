// What a claim adds to a bid: the parts add up, however groups are cut.
import fc from "fast-check";
import { expect, test } from "vitest";
import { askOf } from "../../src/valuation/ask.ts";
import { bidOf } from "../../src/valuation/bid.ts";
import { claimWorths, worthOfAll } from "../../src/valuation/claim-worth.ts";
import { sideMonths } from "../../src/valuation/net-collections.ts";
import type { Collections } from "../../src/valuation/types.ts";
import { openClaims } from "./curves.ts";
import { buyerWith, cashOf, sellerWith } from "./sides.ts";

const drawnCash = fc
	.tuple(
		fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 24 }),
		fc.integer({ min: 1, max: 20 }),
	)
	.map(([months, claims]) => ({ cash: cashOf(months, claims), claims }));

const drawnTerms = fc.record({
	annualRate: fc.integer({ min: 0, max: 40 }).map((rate) => rate / 100),
	costRate: fc.integer({ min: 0, max: 60 }).map((rate) => rate / 100),
	costPerClaimMonth: fc.integer({ min: 0, max: 20 }),
});

const groupsOf = (
	drawn: readonly { readonly cash: Collections; readonly claims: number }[],
) => ({
	open: drawn.map(({ claims }, place) =>
		openClaims({ segment: `S${place}`, claims, principal: 1_000 * claims }),
	),
	collections: drawn.map(({ cash }) => cash),
});

test("claims add up to the bid and to the ask of all, before what is paid once", () => {
	fc.assert(
		fc.property(
			fc.array(drawnCash, { minLength: 1, maxLength: 5 }),
			drawnTerms,
			fc.integer({ min: 0, max: 30 }),
			(drawn, terms, onboarding) => {
				const { open, collections } = groupsOf(drawn);
				const buyer = buyerWith({ ...terms, onboardingPerClaim: onboarding });
				const seller = sellerWith(terms);
				const worths = claimWorths(open, collections, { buyer, seller });
				const claims = open.reduce((sum, each) => sum + each.claims, 0);
				const bought = {
					months: sideMonths(collections, buyer),
					...{ claims, principal: 1_000 * claims },
				};
				const free = { ...buyer, onboardingPerClaim: 0 };
				expect(worthOfAll(worths, open, "sale")).toBeCloseTo(
					bidOf(bought, free) - onboarding * claims,
					5,
				);
				const kept = { ...bought, months: sideMonths(collections, seller) };
				expect(worthOfAll(worths, open, "keep")).toBeCloseTo(
					askOf(kept, seller),
					5,
				);
			},
		),
		{ numRuns: 60 },
	);
});

test("the price falls when a claim is taken out whose worth is positive", () => {
	fc.assert(
		fc.property(
			fc.array(drawnCash, { minLength: 2, maxLength: 6 }),
			drawnTerms,
			(drawn, terms) => {
				const buyer = buyerWith(terms);
				const priceOf = (part: typeof drawn) => {
					const { open, collections } = groupsOf(part);
					const claims = open.reduce((sum, each) => sum + each.claims, 0);
					return bidOf(
						{ months: sideMonths(collections, buyer), claims, principal: 0 },
						buyer,
					);
				};
				const [first] = drawn;
				if (!first || priceOf([first]) < 0.01) return;
				expect(priceOf(drawn.slice(1))).toBeLessThan(priceOf(drawn));
			},
		),
		{ numRuns: 60 },
	);
});

test("a group cut in two alike parts is worth the same", () => {
	const seller = sellerWith({ costPerClaimMonth: 3 });
	const buyer = buyerWith({ costPerClaimMonth: 2, onboardingPerClaim: 7 });
	const whole = groupsOf([{ cash: cashOf([300, 200, 40], 10), claims: 10 }]);
	const half = { cash: cashOf([150, 100, 20], 5), claims: 5 };
	const halves = groupsOf([half, half]);
	const worthOf = (
		{ open, collections }: typeof whole,
		side: "sale" | "keep",
	) =>
		worthOfAll(claimWorths(open, collections, { buyer, seller }), open, side);
	for (const side of ["sale", "keep"] as const)
		expect(worthOf(halves, side)).toBeCloseTo(worthOf(whole, side), 8);
});

test("nothing open is worth nothing, and still costs its taking over", () => {
	const [worth] = claimWorths([openClaims({ principal: 0 })], [cashOf([0])], {
		buyer: buyerWith({ onboardingPerClaim: 9 }),
		seller: sellerWith({}),
	});
	expect(worth).toEqual({
		...{ salePerKrone: 0, saleOffPerClaim: 9 },
		...{ keepPerKrone: 0, keepOffPerClaim: 0 },
	});
});
