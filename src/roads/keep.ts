// The road that all others are held against: the claims stay as and where they are.
import { holdValue } from "../valuation/ask.ts";
import {
	flowsFrom,
	heldBy,
	nothing,
	principalOf,
	type Stock,
	type Taken,
} from "./road.ts";

/** Keeping as is; worth what the ask rests on, no more and no less. */
export function kept(stock: Stock): Taken {
	const held = heldBy(stock);
	return {
		now: nothing,
		months: flowsFrom(held),
		worth: holdValue(held, stock.seller).total,
		principalAtRisk: principalOf(stock),
	};
}
