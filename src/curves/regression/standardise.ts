// What a fitted share would be over a given mix, with its error: regression standardised, the g-formula.
import { studentQuantile } from "../student.ts";
import { predictorOf } from "./binomial-row.ts";
import { type Matrix, quadratic } from "./cholesky.ts";
import { degreesOfFreedom, type Spread } from "./few-clusters.ts";
import type { BinomialFit } from "./fit-binomial.ts";
import { links, offTheEdges } from "./link.ts";

/** A part of the mix: what explains it, and how much of the mix it is (claims or kroner). */
export interface MixPart {
	readonly x: readonly number[];
	readonly weight: number;
	readonly offset?: number;
}

export interface Standardised {
	readonly estimate: number;
	readonly standardError: number;
	readonly low: number;
	readonly high: number;
	/** How the estimate moves with each coefficient; for contrasts. */
	readonly gradient: readonly number[];
}

/**
 * The mean fitted share over a mix, its standard error by the delta method, its interval on the scale of the log odds.
 *
 * The mix is taken as given: its own chance is not in the interval.
 *
 * @param spread  of the coefficients: the fit's own, `clusterRobust`, or `fewClusters` with an interval by Student
 * @returns null for a mix that weighs nothing
 * @see Lane & Nelder (1982), Biometrics 38, 613–621; Greenland (2004), American Journal of Epidemiology 160, 301–305
 */
export function standardised(
	fit: BinomialFit,
	mix: readonly MixPart[],
	spread: Spread = fit,
	level = 0.95,
): Standardised | null {
	const all = mix.reduce((sum, { weight }) => sum + weight, 0);
	if (!(all > 0)) return null;
	const link = links[fit.link];
	const gradient = fit.coefficients.map(() => 0);
	let estimate = 0;
	for (const part of mix) {
		const eta = predictorOf(part, fit.coefficients);
		const share = part.weight / all;
		const slope = share * link.slope(eta);
		estimate += share * link.probability(eta);
		for (let at = 0; at < gradient.length; at += 1)
			gradient[at] = (gradient[at] ?? 0) + slope * (part.x[at] ?? 0);
	}
	const standardError = errorOf(gradient, spread.covariance);
	const reach = standardError * reachOf(gradient, spread, level);
	return {
		estimate,
		standardError,
		gradient,
		...onLogOdds(estimate, reach),
	};
}

function onLogOdds(
	estimate: number,
	reach: number,
): { low: number; high: number } {
	const p = offTheEdges(estimate);
	const middle = links.logit.predictor(p);
	const so = reach / (p * (1 - p));
	return {
		low: links.logit.probability(middle - so),
		high: links.logit.probability(middle + so),
	};
}

/** A difference of two standardised shares of one fit, or a weighted sum of several. Plain interval. */
export interface Contrast {
	readonly estimate: number;
	readonly standardError: number;
	readonly low: number;
	readonly high: number;
}

/**
 * The first share less the second, the error of what they have in common cancelled.
 *
 * @param spread  the same that the two were made with
 */
export function contrast(
	one: Standardised,
	other: Standardised,
	spread: Spread,
	level = 0.95,
): Contrast {
	const estimate = one.estimate - other.estimate;
	const gradient = one.gradient.map(
		(each, at) => each - (other.gradient[at] ?? 0),
	);
	const standardError = errorOf(gradient, spread.covariance);
	const reach = standardError * reachOf(gradient, spread, level);
	return {
		estimate,
		standardError,
		low: estimate - reach,
		high: estimate + reach,
	};
}

/** How many standard errors an interval reaches. */
function reachOf(
	gradient: readonly number[],
	spread: Spread,
	level: number,
): number {
	const degrees = degreesOfFreedom(gradient, spread);
	return studentQuantile(0.5 + level / 2, degrees);
}

function errorOf(gradient: readonly number[], covariance: Matrix): number {
	return Math.sqrt(Math.max(0, quadratic(gradient, covariance)));
}
