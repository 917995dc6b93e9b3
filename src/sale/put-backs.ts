// What comes back after a sale, by ground, and what it costs the seller.
import {
	type PutBackGround,
	putBackGrounds,
	type SaleTerms,
} from "../valuation/sale-terms.ts";

/** Claims counted on a ground before the sale. Kroner. */
export interface CountedGround {
	readonly claims: number;
	readonly bid: number;
}

/** Expected to go back on a ground. Kroner. */
export interface ExpectedPutBack {
	readonly ground: PutBackGround;
	/** Measured where the claims were counted, else assumed. */
	readonly origin: "measured" | "assumed";
	readonly rate: number;
	readonly claims: number;
	/** What the buyer gets back for them: their part of the bid, for on such claims nothing is taken to be collected. */
	readonly refund: number;
}

/**
 * Put-backs of all claims sold as they stand; a claim that was found on a ground before the sale can be left out of it.
 *
 * @param counted  what washing, law and the event log have found, by ground
 */
export function expectedPutBacks(
	all: CountedGround,
	counted: ReadonlyMap<PutBackGround, CountedGround>,
	{ putBackRates }: SaleTerms,
): ExpectedPutBack[] {
	return putBackGrounds.map((ground) => {
		const found = counted.get(ground);
		if (found)
			return {
				...{ ground, origin: "measured", claims: found.claims },
				rate: all.claims > 0 ? found.claims / all.claims : 0,
				refund: found.bid,
			};
		const rate = putBackRates[ground];
		return {
			...{ ground, origin: "assumed", rate },
			claims: Math.round(rate * all.claims),
			refund: rate * all.bid,
		};
	});
}
