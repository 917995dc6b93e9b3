// How strongly bins tell good claims from bad: weight of evidence and information value.
import type { Tally } from "./types.ts";

/** A success and a failure that are half there keep the logarithm finite where a bin has none of them. */
const half = 0.5;

/**
 * ln of the bin's part of the successes over its part of the failures; above 0 where it does better than the whole.
 *
 * @returns 0 where the whole has no success or no failure
 * @see Good (1950), Probability and the Weighing of Evidence; Siddiqi (2006), Credit Risk Scorecards, ch. 6
 */
export function weightOfEvidence(bin: Tally, whole: Tally): number {
	const failures = whole.n - whole.k;
	if (!(whole.k > 0 && failures > 0)) return 0;
	const { good, bad } = partsOf(bin);
	return Math.log(good / whole.k / (bad / failures));
}

/** Sum over bins of the difference of parts times the weight of evidence, against the whole of these bins. */
export function informationValue(bins: readonly Tally[]): number {
	const whole = totalOf(bins);
	return bins.reduce((sum, bin) => sum + informationOf(bin, whole), 0);
}

/** One bin's part of the information value. */
export function informationOf(bin: Tally, whole: Tally): number {
	const failures = whole.n - whole.k;
	if (!(whole.k > 0 && failures > 0)) return 0;
	const { good, bad } = partsOf(bin);
	return (good / whole.k - bad / failures) * weightOfEvidence(bin, whole);
}

/**
 * The information value that chance alone would give so many bins: (bins − 1)·(1/successes + 1/failures).
 *
 * @see Yurdakul & Naranjo (2020), Journal of Risk Model Validation 14(4): the index is about chi-squared
 */
export function informationByChance(bins: readonly Tally[]): number {
	const { n, k } = totalOf(bins);
	return k > 0 && n > k ? (bins.length - 1) * (1 / k + 1 / (n - k)) : 0;
}

export function totalOf(bins: readonly Tally[]): Tally {
	return bins.reduce((sum, { n, k }) => ({ n: sum.n + n, k: sum.k + k }), {
		n: 0,
		k: 0,
	});
}

function partsOf({ n, k }: Tally): { good: number; bad: number } {
	return k > 0 && n - k > 0
		? { good: k, bad: n - k }
		: { good: k + half, bad: n - k + half };
}
