// The terms of buyer and seller: what the user gave, else the documented default, each with where it came from.

import type { RiskTerms } from "../valuation/risk/purchase-risk.ts";
import type { AgencyTerms, RoadTerms } from "../valuation/road-terms.ts";
import type { SaleTerms } from "../valuation/sale-terms.ts";
import type { BuyerTerms, SellerTerms } from "../valuation/types.ts";
import { readAgencies } from "./agencies.ts";
import { type Given, readAssumptions } from "./assumption-file.ts";
import { defaults, type SideName, type Supposed } from "./defaults.ts";
import { roadAssumptions, roadTermsOf } from "./roads.ts";
import { saleTermsOf } from "./sale.ts";

/** A value and where it came from, under a name that also says whose it is. */
export interface Stated {
	readonly name: string;
	/** Null where it is not known and was not given. */
	readonly value: number | null;
	readonly origin: "measured" | "given" | "reference" | "assumed";
	readonly says: string;
}

export interface Sides {
	readonly buyer: BuyerTerms;
	readonly seller: SellerTerms;
	readonly sale: SaleTerms;
	readonly risk: RiskTerms;
	readonly roads: RoadTerms;
	/** Terms of the agencies that they were given for, by the agency's name. */
	readonly agencies: ReadonlyMap<string, AgencyTerms>;
	/** What only the seller's roads rest on, given or not. */
	readonly roadsStated: readonly Stated[];
	/** What the terms stand on: those that always matter, and of the others those that were given. */
	readonly stated: readonly Stated[];
}

/** Shown also where nobody gave them: no price can be read without them. */
const alwaysShown = [
	"buyer target_irr",
	"buyer cost_rate",
	"buyer miss_chance",
	"buyer bidders",
	"buyer estimate_spread",
	"seller discount_rate",
	"seller cost_rate",
];

/**
 * The assumptions of both sides.
 *
 * @param given  files of the sides, and the target IRR where it was given by itself
 * @throws Fault for a file that does not read or holds what makes no sense
 */
export async function readSides(given: {
	readonly buyer?: string | undefined;
	readonly seller?: string | undefined;
	readonly targetIrr?: number | undefined;
}): Promise<Sides> {
	const known = await defaults();
	const buyer = new Map(await readAssumptions(given.buyer, "buyer", known));
	const seller = await readAssumptions(given.seller, "seller", known);
	if (given.targetIrr !== undefined)
		buyer.set("target_irr", { value: given.targetIrr, origin: "given" });
	const agencies = await readAgencies(given.seller);
	return sidesOf(known, { buyer, seller }, agencies);
}

/** The terms of both sides from the defaults and what was given in their place. */
export function sidesOf(
	known: readonly Supposed[],
	given: Readonly<Record<SideName, ReadonlyMap<string, Given>>>,
	agencies: ReadonlyMap<string, AgencyTerms> = new Map(),
): Sides {
	const taken = new Map(
		known.map((each) => [
			`${each.side} ${each.name}`,
			given[each.side].get(each.name)?.value ?? each.value,
		]),
	);
	const amountOf = (name: string): number => {
		const value = taken.get(name);
		if (value === undefined) throw new RangeError(`no default for ${name}`);
		return value;
	};
	return {
		buyer: buyerOf(amountOf),
		seller: sellerOf(amountOf, taken.get("seller book_share") ?? null),
		sale: saleTermsOf(amountOf),
		risk: riskOf(amountOf, taken.get("buyer cycle_sd") ?? null),
		roads: roadTermsOf(
			(name) => amountOf(`seller ${name}`),
			taken.get("seller offer_price") ?? null,
		),
		agencies,
		roadsStated: roadAssumptions.flatMap((name) =>
			known
				.filter((each) => each.side === "seller" && each.name === name)
				.map((each) => statement(each, given.seller.get(name))),
		),
		stated: known.flatMap((each) =>
			statedOf(each, given[each.side].get(each.name)),
		),
	};
}

function termsOf(
	side: SideName,
	rate: string,
	value: (name: string) => number,
) {
	const of = (name: string) => value(`${side} ${name}`);
	return {
		annualRate: of(rate),
		costRate: of("cost_rate"),
		collectionLevel: of("collection_level"),
		costPerClaimMonth: of("cost_per_claim_month"),
		costPerStep: of("cost_per_step"),
		stepsPerClaimMonth: of("steps_per_claim_month"),
		legalCost: of("legal_cost"),
		legalShare: of("legal_share"),
		legalMonth: Math.round(of("legal_month")),
		vatOnCosts: of("vat_on_costs"),
		taxRate: of("tax_rate"),
	};
}

function buyerOf(value: (name: string) => number): BuyerTerms {
	return {
		...termsOf("buyer", "target_irr", value),
		fundingShare: value("buyer funding_share"),
		fundingRate: value("buyer funding_rate"),
		dueDiligence: value("buyer due_diligence"),
		onboardingPerClaim: value("buyer onboarding_per_claim"),
		putBackRate: value("buyer put_back_rate"),
		putBackMonth: Math.round(value("buyer put_back_month")),
	};
}

function sellerOf(
	value: (name: string) => number,
	bookShare: number | null,
): SellerTerms {
	return {
		...termsOf("seller", "discount_rate", value),
		taxBaseShare: value("seller tax_base_share"),
		vatRecoverableShare: value("seller vat_recoverable_share"),
		lossMonth: Math.round(value("seller loss_month")),
		saleCost: value("seller sale_cost"),
		saleCostPerClaim: value("seller sale_cost_per_claim"),
		bookShare,
		capitalShare: value("seller capital_share"),
		capitalRate: value("seller capital_rate"),
	};
}

function riskOf(
	value: (name: string) => number,
	cycleSd: number | null,
): RiskTerms {
	return {
		missChance: value("buyer miss_chance"),
		bidders: Math.round(value("buyer bidders")),
		estimateSpread: value("buyer estimate_spread"),
		putBackSpread: value("buyer put_back_spread"),
		cycleSd,
		cycleCorrelation: value("buyer cycle_correlation"),
	};
}

function statedOf(supposed: Supposed, given: Given | undefined): Stated[] {
	const { side, name } = supposed;
	if (!given && !alwaysShown.includes(`${side} ${name}`)) return [];
	return [statement(supposed, given)];
}

function statement(
	{ side, name, value, says }: Supposed,
	given: Given | undefined,
): Stated {
	const source = given?.source ? ` (${given.source})` : "";
	return {
		name: name === "target_irr" ? name : `${side}_${name}`,
		value: given?.value ?? value ?? null,
		origin: given?.origin ?? "assumed",
		says: `${says}${source}`,
	};
}
