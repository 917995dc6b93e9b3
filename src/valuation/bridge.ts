// The bridge from ask to bid: what separates the two prices, a step for each reason, adding up to the øre.
import { type Ore, oreFromKroner } from "../money.ts";
import { askOf } from "./ask.ts";
import { type Bought, bidOf, discountRate } from "./bid.ts";
import type { SideTerms } from "./forecast.ts";
import { monthlyFlows, presentValue } from "./present-value.ts";
import type { BuyerTerms, Terms } from "./types.ts";

export const bridgeSteps = [
	"seller_tax_capital_and_sale",
	"discount_rate",
	"cost_to_collect",
	"forecast",
	"buyer_tax",
	"put_backs",
	"paid_once",
] as const;

export type BridgeStep = (typeof bridgeSteps)[number];

export interface Bridge {
	readonly ask: Ore;
	readonly bid: Ore;
	/** In order; ask plus all of them is bid. */
	readonly steps: readonly {
		readonly step: BridgeStep;
		readonly amount: Ore;
	}[];
}

/**
 * Walks from the seller's ask to the buyer's bid, putting the buyer's terms in place of the seller's one kind at a time.
 *
 * What a step is worth hangs on its place in the order, which is fixed: first what only a seller has, then the rate, the
 * cost and the level of collections, then what only a buyer has.
 *
 * @param by  the months of a side with such terms
 */
export function bridgeOf(
	by: (terms: Terms) => Bought,
	{ buyer, seller }: SideTerms,
): Bridge {
	const rate = discountRate(buyer);
	const atBuyersRate = { ...seller, annualRate: rate };
	const bought = by(buyer);
	const values = [
		askOf(by(seller), seller),
		worthAt(by(seller), seller.annualRate),
		worthAt(by(atBuyersRate), rate),
		worthAt(
			by({
				...buyer,
				collectionLevel: seller.collectionLevel,
				annualRate: rate,
			}),
			rate,
		),
		...buyersLastValues(bought, buyer, rate),
	].map(oreFromKroner);
	return {
		ask: values[0] ?? 0n,
		bid: values.at(-1) ?? 0n,
		steps: bridgeSteps.map((step, place) => ({
			step,
			amount: (values[place + 1] ?? 0n) - (values[place] ?? 0n),
		})),
	};
}

/** The buyer's net collections today; then with its tax, with put-backs, and with what it pays once: the bid. Kroner. */
export function buyersLastValues(
	bought: Bought,
	buyer: BuyerTerms,
	rate: number,
): number[] {
	const withoutOnce = { ...buyer, dueDiligence: 0, onboardingPerClaim: 0 };
	return [
		worthAt(bought, rate),
		bidOf(bought, { ...withoutOnce, putBackRate: 0 }),
		bidOf(bought, withoutOnce),
		bidOf(bought, buyer),
	];
}

function worthAt({ months }: Bought, rate: number): number {
	return presentValue(monthlyFlows(months.map(({ net }) => net)), rate);
}
