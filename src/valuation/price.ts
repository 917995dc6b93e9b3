// Bid and ask: net collections to come, discounted at the rate of the side that asks.
import { horizonMonths, remainingCollections } from "./collections.ts";
import { internalRateOfReturn } from "./internal-rate-of-return.ts";
import { monthlyFlows, presentValue } from "./present-value.ts";
import type { Collections, Terms } from "./types.ts";

export interface Price {
	/** Kroner. */
	readonly price: number;
	/** Price over open principal; null where no principal is open. */
	readonly priceRate: number | null;
	/** What a buyer earns at this price, after the buyer's costs; null where nothing is paid or nothing comes. */
	readonly irr: number | null;
	/** Gross collections to the horizon over price; null at price 0. */
	readonly moneyMultiple: number | null;
}

/** Collections less the cost to collect them, by month. */
export function netCollections(
	{ months }: Collections,
	{ costRate }: Terms,
): number[] {
	return months.map((gross) => gross * (1 - costRate));
}

/** The highest price that still meets the terms: for a buyer the bid, for the seller what keeping is worth. */
export function worth(collections: Collections, terms: Terms): number {
	return presentValue(
		monthlyFlows(netCollections(collections, terms)),
		terms.annualRate,
	);
}

/** A price seen from the buyer's side: its rate, its return, its multiple. */
export function priced(
	price: number,
	collections: Collections,
	buyer: Terms,
	principal: number,
): Price {
	const paysAndGets =
		price > 0 && collections.months.some((amount) => amount > 0);
	return {
		price,
		priceRate: principal > 0 ? price / principal : null,
		irr: paysAndGets ? buyerReturn(price, collections, buyer) : null,
		moneyMultiple:
			price > 0
				? remainingCollections(collections, horizonMonths) / price
				: null,
	};
}

function buyerReturn(
	price: number,
	collections: Collections,
	buyer: Terms,
): number {
	return internalRateOfReturn([
		{ years: 0, amount: -price },
		...monthlyFlows(netCollections(collections, buyer)),
	]);
}
