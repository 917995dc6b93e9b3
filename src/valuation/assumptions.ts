// What each side supposes, with where it comes from. Nothing here is measured on the portfolio.
import type { Terms } from "./types.ts";

/** A value and where it came from. */
export interface Assumed {
	readonly name: string;
	readonly value: number;
	readonly origin: "given" | "assumed";
	readonly says: string;
}

export interface SideAssumptions {
	readonly buyer: Terms;
	readonly seller: Terms;
	readonly stated: readonly Assumed[];
}

const defaults = {
	target_irr: {
		value: 0.15,
		says: "yearly return the buyer wants on the price after costs; unsecured claims trade at 15–25 %",
	},
	buyer_cost_rate: {
		value: 0.25,
		says: "buyer's cost to collect, of gross collections; a listed Nordic buyer reports 22–25 %",
	},
	seller_discount_rate: {
		value: 0.08,
		says: "yearly rate at which the seller weighs money later against money now",
	},
	seller_cost_rate: {
		value: 0.15,
		says: "seller's own and its agencies' cost to collect, of gross collections",
	},
} as const;

/** The assumptions of both sides: what the user gave, else the documented default, marked as assumed. */
export function sideAssumptions(given: {
	readonly targetIrr?: number | undefined;
}): SideAssumptions {
	const targetIrr = given.targetIrr ?? defaults.target_irr.value;
	const stated = Object.entries(defaults).map(([name, { value, says }]) =>
		name === "target_irr" && given.targetIrr !== undefined
			? { name, value: given.targetIrr, origin: "given" as const, says }
			: { name, value, origin: "assumed" as const, says },
	);
	return {
		buyer: { annualRate: targetIrr, costRate: defaults.buyer_cost_rate.value },
		seller: {
			annualRate: defaults.seller_discount_rate.value,
			costRate: defaults.seller_cost_rate.value,
		},
		stated,
	};
}
