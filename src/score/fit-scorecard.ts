// From binned claims to a scorecard: logistic regression on weights of evidence, selection, points, calibration.
import { fitBinomial } from "../curves/regression/fit-binomial.ts";
import { calibrationOf, perUnit, scale } from "./calibrate.ts";
import {
	informationByChance,
	informationValue,
	weightOfEvidence,
} from "./evidence.ts";
import type { CardRow, Scorecard } from "./scorecard.ts";
import {
	type Bin,
	type Binned,
	byTarget,
	type Counts,
	type Pattern,
	sumOfCounts,
	type Target,
	tallyOf,
	targets,
} from "./types.ts";

/** Information value below which a characteristic says too little (Siddiqi 2006, ch. 6). */
const leastInformation = 0.02;
const mostCharacteristics = 12;
/** λ of the ridge on the weight of a characteristic's evidence; a weight of evidence is of the order of 1. */
const ridge = 1;
/** A weight less than so many standard errors above 0 is left out: at 5 % on one side. */
const leastErrors = 1.645;

/** Characteristics that tell more than chance would, those that tell most first. */
export function informative(binned: readonly Binned[]): Binned[] {
	return binned
		.map((each) => ({ each, value: ownInformation(each.bins) }))
		.filter(({ value }) => value >= leastInformation)
		.toSorted((one, other) => other.value - one.value)
		.slice(0, mostCharacteristics)
		.map(({ each }) => each);
}

/** Information value of a characteristic for any payment, less what chance gives. */
function ownInformation(bins: readonly Bin[]): number {
	const tallies = distinct(bins).map(({ counts }) =>
		tallyOf(counts, "payment"),
	);
	return informationValue(tallies) - informationByChance(tallies);
}

/**
 * Fits each target on the same bins, and drops, one at a time, what weighs the wrong way or no more than chance.
 *
 * The share of principal is fitted as a fractional response (Papke & Wooldridge 1996).
 *
 * @param binned    what the places of each pattern's bins stand for
 * @param patterns  all claims, by the bins they fall in
 * @throws RangeError for no claims
 */
export function fitScorecard(
	binned: readonly Binned[],
	patterns: readonly Pattern[],
): Scorecard {
	const counts = sumOfCounts(patterns.map((each) => each.counts));
	const fits = byTarget((target) => fitTarget(binned, patterns, target));
	const isUsed = (place: number) =>
		targets.some((target) => (fits[target].weights[place] ?? 0) > 0);
	const rows = binned.flatMap(({ characteristic, bins }, place) =>
		isUsed(place) ? cardRows(characteristic, bins, place, fits, counts) : [],
	);
	const base = byTarget((target) =>
		Math.round(scale.even + perUnit * fits[target].intercept),
	);
	const uncalibrated = { base, rows, counts };
	return {
		...uncalibrated,
		calibrations: byTarget((target) =>
			calibrationOf(uncalibrated, binned, patterns, target),
		),
	};
}

interface FittedTarget {
	readonly intercept: number;
	/** By characteristic; 0 for one that was dropped. */
	readonly weights: readonly number[];
	/** By characteristic and bin. */
	readonly evidence: readonly ReadonlyMap<number, number>[];
}

function fitTarget(
	binned: readonly Binned[],
	patterns: readonly Pattern[],
	target: Target,
): FittedTarget {
	const whole = tallyOf(
		sumOfCounts(patterns.map((each) => each.counts)),
		target,
	);
	const evidence = binned.map(
		({ bins }) =>
			new Map(
				bins.map(({ bin, counts }) => [
					bin,
					weightOfEvidence(tallyOf(counts, target), whole),
				]),
			),
	);
	let kept = binned.map((_, place) => place);
	for (;;) {
		const fit = fitBinomial(
			patterns.map(({ bins, counts }) => ({
				x: [
					1,
					...kept.map((place) => evidence[place]?.get(bins[place] ?? 0) ?? 0),
				],
				...tallyOf(counts, target),
			})),
			{ ridge },
		);
		if (!fit) throw new RangeError("no claims to fit a scorecard on");
		const worst = worstOf(fit.coefficients, fit.covariance);
		if (worst === null) {
			const weights = binned.map(() => 0);
			for (const [at, place] of kept.entries())
				weights[place] = fit.coefficients[at + 1] ?? 0;
			return { intercept: fit.coefficients[0] ?? 0, weights, evidence };
		}
		kept = kept.filter((_, at) => at !== worst);
	}
}

/** The place of the weight that stands out least, if it does not stand out enough. */
function worstOf(
	coefficients: readonly number[],
	covariance: readonly (readonly number[])[],
): number | null {
	const errors = coefficients
		.slice(1)
		.map((weight, at) => weight / Math.sqrt(covariance[at + 1]?.[at + 1] || 1));
	const least = Math.min(...errors);
	return least < leastErrors ? errors.indexOf(least) : null;
}

function cardRows(
	characteristic: string,
	bins: readonly Bin[],
	place: number,
	fits: Readonly<Record<Target, FittedTarget>>,
	counts: Counts,
): CardRow[] {
	const pointsOf = (bin: number) =>
		byTarget((target) => {
			const { weights, evidence } = fits[target];
			const woe = evidence[place]?.get(bin) ?? 0;
			return Math.round(perUnit * (weights[place] ?? 0) * woe);
		});
	const best = Math.max(...bins.map(({ bin }) => pointsOf(bin).payment));
	const value = informationValue(
		distinct(bins).map((bin) => tallyOf(bin.counts, "payment")),
	);
	return bins.map((bin) => ({
		...bin,
		characteristic,
		evidence: byTarget((target) =>
			weightOfEvidence(tallyOf(bin.counts, target), tallyOf(counts, target)),
		),
		informationValue: value,
		points: pointsOf(bin.bin),
		pointsLost: best - pointsOf(bin.bin).payment,
	}));
}

/** Each bin once, though several levels share it. */
function distinct(bins: readonly Bin[]): Bin[] {
	return [...new Map(bins.map((each) => [each.bin, each])).values()];
}
