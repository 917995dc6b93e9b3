// Futures of a portfolio drawn from what was counted of it: for the whole, or for some of its groups.
import { bucketCounts } from "../curves/bootstrap/bucket-counts.ts";
import { redrawnCurves } from "../curves/bootstrap/redrawn-curves.ts";
import { calendarMonths } from "../curves/calendar-months.ts";
import { curvePlan } from "../curves/fit-curves.ts";
import type { ReferenceMonth } from "../curves/reference.ts";
import { random } from "../random.ts";
import { horizonMonths, totalOf } from "../valuation/collections.ts";
import { type Cycle, measuredCycle } from "../valuation/risk/cycle.ts";
import { parameterPaths } from "../valuation/risk/parameter-paths.ts";
import {
	claimCorrelation,
	type GroupSquares,
	processVariance,
} from "../valuation/risk/process-variance.ts";
import { openByAge, segmentPaths } from "../valuation/risk/segment-paths.ts";
import { type Futures, simulated } from "../valuation/risk/simulate.ts";
import { wholePayments } from "../valuation/risk/whole-payment.ts";
import { widened } from "../valuation/risk/widened.ts";
import type { Collections, OpenClaims } from "../valuation/types.ts";
import type { Aggregates } from "./aggregates.ts";
import type { RiskEvidence } from "./risk-evidence.ts";

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

/** What futures are drawn from. */
export interface Drawable {
	readonly counted: Pick<
		Aggregates,
		"exposures" | "exits" | "open" | "vintages" | "triangle"
	>;
	readonly evidence: RiskEvidence;
	readonly isMeasurable: boolean;
	readonly reference: readonly ReferenceMonth[] | undefined;
	/** How many times wider the bands are, for a portfolio that its reference represents badly; 1 where nothing is said. */
	readonly bandFactor?: number | undefined;
	readonly open: readonly OpenClaims[];
	readonly collections: readonly Collections[];
	/** Null for a standard deviation that is to be measured. */
	readonly cycle: {
		readonly cycleSd: number | null;
		readonly cycleCorrelation: number;
	};
}

export interface Drawing {
	readonly seed: number;
	readonly parameterDraws: number;
	readonly simulations: number;
}

export interface DrawnFutures {
	readonly cycle: Cycle & Pick<Certain, "origin">;
	readonly claimCorrelation: Certain;
	/** Futures of the groups that are asked for, the same in every call. */
	of(isMine?: (group: OpenClaims) => boolean): {
		/** Expected gross collections by month; kroner. */
		readonly months: readonly number[];
		readonly futures: Futures;
	};
}

/** The same figures and seed give the same futures. */
export function drawnFutures(
	from: Drawable,
	{ seed, parameterDraws, simulations }: Drawing,
): DrawnFutures {
	const cycle = cycleOf(from);
	const correlation = correlationOf(from);
	const squares = squaresOf(from);
	const { keys, draws } = curvesDrawn(from, parameterDraws, seed);
	return {
		cycle,
		claimCorrelation: correlation,
		of(isMine = () => true) {
			const places = from.open.flatMap((group, place) =>
				isMine(group) ? [place] : [],
			);
			const mine = <Each>(all: readonly Each[]) =>
				places.flatMap((place) => all[place] ?? []);
			const [open, collections] = [mine(from.open), mine(from.collections)];
			const { months } = totalOf(collections);
			const futures = simulated(
				{
					...{ months, cycle },
					parameters: parameterPaths(open, collections, keys, draws),
					process: processVariance(
						open,
						collections,
						mine(squares),
						correlation.value,
					),
				},
				simulations,
				random(seed + 1),
			);
			return { months, futures: widened(futures, from.bandFactor ?? 1) };
		},
	};
}

function curvesDrawn(
	{ counted, evidence, isMeasurable, reference, open }: Drawable,
	draws: number,
	seed: number,
): { keys: readonly string[]; draws: Float64Array[] } {
	const counts = isMeasurable
		? bucketCounts(evidence.bucketMonths, evidence.bucketSubmissions)
		: bucketCounts([], []);
	const plan = curvePlan({ ...counted, reference, horizonMonths });
	const byAge = openByAge(open);
	const drawn = random(seed);
	return {
		keys: byAge.keys,
		draws: Array.from({ length: draws }, () =>
			segmentPaths(byAge, redrawnCurves(counts, plan, drawn)),
		),
	};
}

function squaresOf({ counted, evidence }: Drawable): GroupSquares[] {
	const keyOf = (row: { clock: string; segment: string; age_months: number }) =>
		`${row.clock}|${row.segment}|${row.age_months}`;
	const wholeOf = wholePayments(evidence.bucketMonths);
	const known = new Map(evidence.squares.map((row) => [keyOf(row), row]));
	return counted.open.map((row) => {
		const squares = known.get(keyOf(row));
		return {
			claims: squares?.claim_squares ?? 0,
			debtors: squares?.debtor_squares ?? 0,
			whole: wholeOf(row.clock, row.age_months),
		};
	});
}

function cycleOf({
	counted,
	isMeasurable,
	cycle: { cycleSd, cycleCorrelation: correlation },
}: Drawable): DrawnFutures["cycle"] {
	if (cycleSd !== null) return { sd: cycleSd, correlation, origin: "given" };
	const measured = isMeasurable
		? measuredCycle(calendarMonths(counted.vintages, counted.triangle))
		: null;
	return measured === null
		? { sd: assumed.cycleSd, correlation, origin: "assumed" }
		: { sd: measured, correlation, origin: "measured" };
}

function correlationOf({ evidence, isMeasurable }: Drawable): Certain {
	const measured = isMeasurable ? claimCorrelation(evidence.agreement) : null;
	return measured === null
		? { value: assumed.claimCorrelation, origin: "assumed" }
		: { value: measured, origin: "measured" };
}
