// The price lever: the run's own cash and terms, priced anew for the settings a reader chooses. Runs in the page too.
import { kronerFromOre, oreFromKroner } from "../money.ts";
import { askOf } from "../valuation/ask.ts";
import { bidOf } from "../valuation/bid.ts";
import {
	boughtBy,
	type SegmentCash,
	type SideTerms,
} from "../valuation/forecast.ts";
import { type Price, priced } from "../valuation/price.ts";
import type { BuyerTerms, SellerTerms } from "../valuation/types.ts";

/** Everything prices are made of: expected cash by segment, and what each side supposes. */
export interface Lever {
	readonly buyer: BuyerTerms;
	readonly seller: SellerTerms;
	readonly segments: readonly SegmentCash[];
}

/** A lever for prices of such segments; the measured part of their cash is left out, for no price hangs on it. */
export function leverOf(
	segments: readonly SegmentCash[],
	{ buyer, seller }: SideTerms,
): Lever {
	return {
		buyer,
		seller,
		segments: segments.map((each) => ({
			...each,
			cash: { ...each.cash, measured: [] },
		})),
	};
}

/** What a reader can move. */
export interface LeverSettings {
	/** Yearly return the buyer wants. */
	readonly targetIrr: number;
	/** Buyer's cost to collect, of gross collections. */
	readonly costRate: number;
	/** What is collected of what the forecast says, for both sides. */
	readonly level: number;
}

/** Where the lever stands in the run itself. */
export const settingsOf = ({ buyer }: Lever): LeverSettings => ({
	targetIrr: buyer.annualRate,
	costRate: buyer.costRate,
	level: 1,
});

export interface LeverPrices {
	readonly bid: Price;
	readonly ask: Price;
	/** Gross collections to come at the level chosen, undiscounted, by month. Kroner. */
	readonly gross: readonly number[];
	/** The buyer's net collections by month. Kroner. */
	readonly net: readonly number[];
}

/** Bid and ask at the settings, by the same functions and to the same øre as a run with them. */
export function leverAt(
	{ buyer, seller, segments }: Lever,
	{ targetIrr, costRate, level }: LeverSettings,
): LeverPrices {
	const buying = {
		...buyer,
		annualRate: targetIrr,
		costRate,
		collectionLevel: buyer.collectionLevel * level,
	};
	const keeping = {
		...seller,
		collectionLevel: seller.collectionLevel * level,
	};
	const bought = boughtBy(segments, buying);
	const gross = bought.months.map((month) => month.gross);
	const at = (kroner: number) =>
		priced(kronerFromOre(oreFromKroner(kroner)), bought, buying, gross);
	return {
		bid: at(bidOf(bought, buying)),
		ask: at(askOf(boughtBy(segments, keeping), keeping)),
		gross,
		net: bought.months.map((month) => month.net),
	};
}
