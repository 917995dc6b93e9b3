// What one claim brings, sold or kept: so much for each krone of it, less so much because it is a claim.
import { sum } from "simple-statistics";
import { askOf } from "./ask.ts";
import { type Bought, bidOf } from "./bid.ts";
import type { SideTerms } from "./forecast.ts";
import { sideMonths } from "./net-collections.ts";
import type { Collections, OpenClaims, Terms } from "./types.ts";

/** A claim of p kroner adds `salePerKrone` · p − `saleOffPerClaim` to a bid; kept it is worth the same with `keep`. */
export interface ClaimWorth {
	readonly salePerKrone: number;
	readonly saleOffPerClaim: number;
	readonly keepPerKrone: number;
	readonly keepOffPerClaim: number;
}

/**
 * The worth of claims in the order of their groups; what is paid once for a whole sale is left out.
 *
 * What a group loses to costs by the claim is shared by the claim, so that small claims bear as much of it as large ones:
 * the worths of all claims of a group add up to the group's. With tax on the buyer the parts are near, not exact, for its
 * relief hangs on the price of the whole.
 */
export function claimWorths(
	open: readonly OpenClaims[],
	collections: readonly Collections[],
	{ buyer, seller }: SideTerms,
): ClaimWorth[] {
	const atPrice = { ...buyer, dueDiligence: 0, onboardingPerClaim: 0 };
	const kept = { ...seller, saleCost: 0, saleCostPerClaim: 0 };
	return open.map((group, place) => {
		const cash = collections[place];
		if (!cash || group.principal <= 0) return nothing(buyer.onboardingPerClaim);
		const sale = split(group, cash, atPrice, bidOf);
		const keep = split(group, cash, kept, askOf);
		return {
			salePerKrone: sale.perKrone,
			saleOffPerClaim: sale.offPerClaim + buyer.onboardingPerClaim,
			keepPerKrone: keep.perKrone,
			keepOffPerClaim: keep.offPerClaim,
		};
	});
}

const nothing = (onboarding: number): ClaimWorth => ({
	...{ salePerKrone: 0, saleOffPerClaim: onboarding },
	...{ keepPerKrone: 0, keepOffPerClaim: 0 },
});

function split<Side extends Terms>(
	{ claims, principal }: OpenClaims,
	cash: Collections,
	side: Side,
	worthOf: (bought: Bought, side: Side) => number,
) {
	const under = (terms: Side) =>
		worthOf({ months: sideMonths([cash], terms), claims, principal }, terms);
	const byCash = under({
		...side,
		costPerClaimMonth: 0,
		costPerStep: 0,
		legalShare: 0,
	});
	return {
		perKrone: byCash / principal,
		offPerClaim: claims > 0 ? (byCash - under(side)) / claims : 0,
	};
}

/** What claims add to a bid, or are worth kept, before what is paid once. */
export function worthOfAll(
	worths: readonly ClaimWorth[],
	open: readonly OpenClaims[],
	side: "sale" | "keep",
): number {
	return sum(
		open.map(({ principal, claims }, place) => {
			const worth = worths[place];
			if (!worth) return 0;
			return side === "sale"
				? principal * worth.salePerKrone - claims * worth.saleOffPerClaim
				: principal * worth.keepPerKrone - claims * worth.keepOffPerClaim;
		}),
	);
}
