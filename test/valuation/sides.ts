// What buyers and sellers suppose in tests: nothing but the rate and the cost a test names, and portfolios to put a price on.
import type { Bought } from "../../src/valuation/bid.ts";
import { bidOf } from "../../src/valuation/bid.ts";
import { sideMonths } from "../../src/valuation/net-collections.ts";
import type {
	BuyerTerms,
	Collections,
	SellerTerms,
	Terms,
} from "../../src/valuation/types.ts";

const terms: Terms = {
	...{ annualRate: 0.15, costRate: 0, collectionLevel: 1 },
	...{ costPerClaimMonth: 0, costPerStep: 0, stepsPerClaimMonth: 0 },
	...{ legalCost: 0, legalShare: 0, legalMonth: 6 },
	...{ vatOnCosts: 0, taxRate: 0 },
};

export const buyerWith = (given: Partial<BuyerTerms>): BuyerTerms => ({
	...terms,
	...{ fundingShare: 0, fundingRate: 0, dueDiligence: 0 },
	...{ onboardingPerClaim: 0, putBackRate: 0, putBackMonth: 4 },
	...given,
});

export const sellerWith = (given: Partial<SellerTerms>): SellerTerms => ({
	...terms,
	...{ taxBaseShare: 1, vatRecoverableShare: 0, lossMonth: 36 },
	...{ saleCost: 0, saleCostPerClaim: 0 },
	...{ bookShare: null, capitalShare: 0, capitalRate: 0 },
	...given,
});

/** Collections with as many claims open in every month. */
export const cashOf = (months: readonly number[], open = 0): Collections => ({
	months,
	measured: months,
	open: months.map(() => open),
});

export const boughtBy = (
	side: Terms,
	cash: Collections,
	principal = 0,
): Bought => ({
	months: sideMonths([cash], side),
	claims: cash.open[0] ?? 0,
	principal,
});

/** What a buyer bids for collections. */
export const worth = (cash: Collections, buyer: BuyerTerms): number =>
	bidOf(boughtBy(buyer, cash), buyer);
