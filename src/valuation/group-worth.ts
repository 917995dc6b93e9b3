// What a krone of open principal is worth to each side, group by group: the weights that share prices out to claims.
import { discountRate } from "./bid.ts";
import type { SideTerms } from "./forecast.ts";
import { sideMonths } from "./net-collections.ts";
import { monthlyFlows, presentValue } from "./present-value.ts";
import type { Collections, OpenClaims, Terms } from "./types.ts";

/** Net collections worth today over open principal; never below 0, for nobody needs to work a claim at a loss. */
export interface GroupWorth {
	readonly toBuyer: number;
	readonly toSeller: number;
	/** Gross collections to the horizon over open principal. */
	readonly gross: number;
}

/** In the order of the groups. */
export function groupWorths(
	open: readonly OpenClaims[],
	collections: readonly Collections[],
	{ buyer, seller }: SideTerms,
): GroupWorth[] {
	return open.map(({ principal }, place) => {
		const cash = collections[place];
		if (!cash || principal <= 0) return { toBuyer: 0, toSeller: 0, gross: 0 };
		const worth = (terms: Terms, rate: number) =>
			presentToday(cash, terms, rate) / principal;
		return {
			toBuyer: worth(buyer, discountRate(buyer)),
			toSeller: worth(seller, seller.annualRate),
			gross: cash.months.reduce((sum, month) => sum + month, 0) / principal,
		};
	});
}

function presentToday(cash: Collections, terms: Terms, rate: number): number {
	const net = sideMonths([cash], terms).map((month) => month.net);
	return Math.max(0, presentValue(monthlyFlows(net), rate));
}
