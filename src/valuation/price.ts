// A price seen from the buyer's side: its rate, its return, its multiple, and when it has paid itself back.
import { sum } from "simple-statistics";
import { type Bought, buyerFlows } from "./bid.ts";
import { internalRateOfReturn } from "./internal-rate-of-return.ts";
import type { BuyerTerms } from "./types.ts";

export interface Price {
	/** Kroner. */
	readonly price: number;
	/** Price over open principal; null where no principal is open. */
	readonly priceRate: number | null;
	/** What a buyer earns at this price after costs, tax and put-backs; null where nothing is paid or nothing comes. */
	readonly irr: number | null;
	/** Gross collections to the horizon over price; null at price 0. */
	readonly moneyMultiple: number | null;
	/** Month ahead by which net collections have paid the price back; null where they never do. */
	readonly paybackMonth: number | null;
}

/** @param forecast  gross collections as forecast, which the trade states the multiple of */
export function priced(
	price: number,
	bought: Bought,
	buyer: BuyerTerms,
	forecast: readonly number[],
): Price {
	const flows = buyerFlows(price, bought, buyer);
	const paysAndGets = price > 0 && flows.some(({ amount }) => amount > 0);
	return {
		price,
		priceRate: bought.principal > 0 ? price / bought.principal : null,
		irr: paysAndGets ? internalRateOfReturn(flows) : null,
		moneyMultiple: price > 0 ? sum([...forecast]) / price : null,
		paybackMonth: price > 0 ? paybackOf(flows) : null,
	};
}

function paybackOf(flows: readonly { readonly amount: number }[]) {
	let left = 0;
	const place = flows.findIndex(({ amount }) => {
		left += amount;
		return left >= 0;
	});
	return place > 0 ? place : null;
}
