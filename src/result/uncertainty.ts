// How sure the figures are: everything that is uncertain drawn many times, and the prices under other assumptions.
import type { Sides } from "../assumptions/sides.ts";
import { random } from "../random.ts";
import { bidOf } from "../valuation/bid.ts";
import { boughtBy, type Side, segmentCash } from "../valuation/forecast.ts";
import { buyerOutcomes } from "../valuation/risk/buyer-outcomes.ts";
import {
	type ForecastBands,
	forecastBands,
} from "../valuation/risk/forecast-bands.ts";
import {
	type PurchaseRisk,
	purchaseRisk,
} from "../valuation/risk/purchase-risk.ts";
import {
	type Sensitivity,
	sensitivityOf,
} from "../valuation/risk/sensitivity.ts";
import type { Futures } from "../valuation/risk/simulate.ts";
import {
	type WorthFactors,
	worthFactors,
} from "../valuation/risk/worth-factors.ts";
import {
	type Certain,
	type Drawable,
	type Drawing,
	drawnFutures,
} from "./drawn-futures.ts";

/** Draws of curves, futures, and the seed of both, the same in every run. */
export const drawing = {
	seed: 20_260_701,
	parameterDraws: 100,
	simulations: 5_000,
} as const;

export interface Uncertain {
	readonly seed: number;
	readonly simulations: number;
	readonly parameterDraws: number;
	readonly cycleSd: Certain;
	readonly cycleCorrelation: number;
	readonly claimCorrelation: Certain;
	readonly bands: ForecastBands;
	/** Of gross collections at the seller's rate. */
	readonly worth: WorthFactors;
	/** Null where no bid was asked for, or none above 0 can be made. */
	readonly risk: PurchaseRisk | null;
	readonly sensitivity: Sensitivity;
}

/** What a valuation has found by the time its risk is looked into. */
export interface Priced extends Omit<Drawable, "cycle"> {
	readonly sides: Sides;
	readonly side: Side;
}

/** The same figures and seed give the same bytes. */
export function uncertaintyOf(
	priced: Priced,
	{ seed, parameterDraws, simulations }: Drawing = drawing,
): Uncertain {
	const { open, collections, sides } = priced;
	const drawn = drawnFutures(
		{ ...priced, cycle: sides.risk },
		{ seed, parameterDraws, simulations },
	);
	const { months, futures } = drawn.of();
	return {
		...{ seed, simulations, parameterDraws },
		cycleSd: { value: drawn.cycle.sd, origin: drawn.cycle.origin },
		cycleCorrelation: drawn.cycle.correlation,
		claimCorrelation: drawn.claimCorrelation,
		bands: forecastBands(months, futures),
		worth: worthFactors(months, futures, sides.seller.annualRate),
		risk: priced.side === "seller" ? null : riskOf(priced, futures, seed + 2),
		sensitivity: sensitivityOf({ open, collections }, sides),
	};
}

function riskOf(
	{ open, collections, sides }: Priced,
	futures: Futures,
	seed: number,
): PurchaseRisk | null {
	const { buyer, risk } = sides;
	const bought = boughtBy(segmentCash(open, collections), buyer);
	const bid = bidOf(bought, buyer);
	if (!(bid > 0)) return null;
	const { putBackSpread } = risk;
	const outcomes = buyerOutcomes(
		bid,
		bought,
		buyer,
		{ futures, putBackSpread },
		random(seed),
	);
	return purchaseRisk(bid, outcomes, risk);
}
