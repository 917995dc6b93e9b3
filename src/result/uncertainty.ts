// How sure the figures are: everything that is uncertain drawn many times, and the prices under other assumptions.
import type { Sides } from "../assumptions/sides.ts";
import { bucketCounts } from "../curves/bootstrap/bucket-counts.ts";
import { redrawnCurves } from "../curves/bootstrap/redrawn-curves.ts";
import { calendarMonths } from "../curves/calendar-months.ts";
import { curvePlan } from "../curves/fit-curves.ts";
import type { ReferenceMonth } from "../curves/reference.ts";
import { random } from "../random.ts";
import { bidOf } from "../valuation/bid.ts";
import { horizonMonths, totalOf } from "../valuation/collections.ts";
import { boughtBy, type Side, segmentCash } from "../valuation/forecast.ts";
import { buyerOutcomes } from "../valuation/risk/buyer-outcomes.ts";
import { type Cycle, measuredCycle } from "../valuation/risk/cycle.ts";
import {
	type ForecastBands,
	forecastBands,
} from "../valuation/risk/forecast-bands.ts";
import {
	type ParameterPaths,
	parameterPaths,
} from "../valuation/risk/parameter-paths.ts";
import {
	claimCorrelation,
	type GroupSquares,
	processVariance,
} from "../valuation/risk/process-variance.ts";
import {
	type PurchaseRisk,
	purchaseRisk,
} from "../valuation/risk/purchase-risk.ts";
import { openByAge, segmentPaths } from "../valuation/risk/segment-paths.ts";
import {
	type Sensitivity,
	sensitivityOf,
} from "../valuation/risk/sensitivity.ts";
import { type Futures, simulated } from "../valuation/risk/simulate.ts";
import {
	type WorthFactors,
	worthFactors,
} from "../valuation/risk/worth-factors.ts";
import type { Collections, OpenClaims } from "../valuation/types.ts";
import type { Aggregates } from "./aggregates.ts";
import type { RiskEvidence } from "./risk-evidence.ts";

/** Draws of curves, futures, and the seed of both, the same in every run. */
export const drawing = {
	seed: 20_260_701,
	parameterDraws: 100,
	simulations: 5_000,
} as const;

/** Taken where a portfolio cannot show them. */
const assumed = {
	/** The chain ladder's one-year-ahead error on PRA's purchased portfolios, cuts 2003–2009, is 10.7 % on average. */
	cycleSd: 0.1,
	claimCorrelation: 0.3,
} as const;

export interface Certain {
	readonly value: number;
	readonly origin: "measured" | "given" | "assumed";
}

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
export interface Priced {
	readonly counted: Pick<
		Aggregates,
		"exposures" | "exits" | "open" | "vintages" | "triangle"
	>;
	readonly evidence: RiskEvidence;
	readonly isMeasurable: boolean;
	readonly reference: readonly ReferenceMonth[] | undefined;
	readonly open: readonly OpenClaims[];
	readonly collections: readonly Collections[];
	readonly sides: Sides;
	readonly side: Side;
}

/** The same figures and seed give the same bytes. */
export function uncertaintyOf(
	priced: Priced,
	{ seed, parameterDraws, simulations }: Drawing = drawing,
): Uncertain {
	const { open, collections, sides } = priced;
	const cycle = cycleOf(priced);
	const correlation = correlationOf(priced);
	const { months } = totalOf(collections);
	const futures = simulated(
		{
			months,
			parameters: parametersOf(priced, parameterDraws, seed),
			process: processVariance(
				open,
				collections,
				squaresOf(priced),
				correlation.value,
			),
			cycle,
		},
		simulations,
		random(seed + 1),
	);
	return {
		...{ seed, simulations, parameterDraws },
		cycleSd: { value: cycle.sd, origin: cycle.origin },
		cycleCorrelation: cycle.correlation,
		claimCorrelation: correlation,
		bands: forecastBands(months, futures),
		worth: worthFactors(months, futures, sides.seller.annualRate),
		risk: priced.side === "seller" ? null : riskOf(priced, futures, seed + 2),
		sensitivity: sensitivityOf({ open, collections }, sides),
	};
}

export interface Drawing {
	readonly seed: number;
	readonly parameterDraws: number;
	readonly simulations: number;
}

function parametersOf(
	{ counted, evidence, isMeasurable, reference, open, collections }: Priced,
	draws: number,
	seed: number,
): ParameterPaths {
	const counts = isMeasurable
		? bucketCounts(evidence.bucketMonths, evidence.bucketSubmissions)
		: bucketCounts([], []);
	const plan = curvePlan({ ...counted, reference, horizonMonths });
	const byAge = openByAge(open);
	const drawn = random(seed);
	return parameterPaths(
		open,
		collections,
		byAge.keys,
		Array.from({ length: draws }, () =>
			segmentPaths(byAge, redrawnCurves(counts, plan, drawn)),
		),
	);
}

function squaresOf({ counted, evidence }: Priced): GroupSquares[] {
	const keyOf = (row: { clock: string; segment: string; age_months: number }) =>
		`${row.clock}|${row.segment}|${row.age_months}`;
	const known = new Map(evidence.squares.map((row) => [keyOf(row), row]));
	return counted.open.map((row) => {
		const squares = known.get(keyOf(row));
		return {
			claims: squares?.claim_squares ?? 0,
			debtors: squares?.debtor_squares ?? 0,
		};
	});
}

function cycleOf({
	counted,
	isMeasurable,
	sides,
}: Priced): Cycle & { readonly origin: Certain["origin"] } {
	const { cycleSd, cycleCorrelation: correlation } = sides.risk;
	if (cycleSd !== null) return { sd: cycleSd, correlation, origin: "given" };
	const measured = isMeasurable
		? measuredCycle(calendarMonths(counted.vintages, counted.triangle))
		: null;
	return measured === null
		? { sd: assumed.cycleSd, correlation, origin: "assumed" }
		: { sd: measured, correlation, origin: "measured" };
}

function correlationOf({ evidence, isMeasurable }: Priced): Certain {
	const measured = isMeasurable ? claimCorrelation(evidence.agreement) : null;
	return measured === null
		? { value: assumed.claimCorrelation, origin: "assumed" }
		: { value: measured, origin: "measured" };
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
