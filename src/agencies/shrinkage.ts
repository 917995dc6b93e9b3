// What is believed of a collector: its own ratio drawn towards that of all, the more so the less it has shown.
import type { Measured } from "./dispersion.ts";

export interface Shrunk {
	/** Expected ratio of observed to expected, given what all collectors show. */
	readonly ratio: number;
	readonly variance: number;
}

/**
 * Empirical Bayes in the normal model: ratios lie around a common mean with variance `between`, measurements around them.
 *
 * Where collectors do not differ more than by chance, all are believed to be alike, and a rank means nothing.
 *
 * @param between  variance of the true ratios, >= 0
 * @param mean     what they lie around; fitted to the measurements unless given
 * @see Efron & Morris (1975), JASA 70, 311–319; Morris (1983), JASA 78, 47–55
 */
export function shrunken(
	measured: readonly Measured[],
	between: number,
	mean = commonMean(measured, between),
): Shrunk[] {
	return measured.map(({ ratio, error }) => {
		const own = between / (between + error * error);
		return {
			ratio: own * ratio + (1 - own) * mean,
			variance: own * error * error,
		};
	});
}

/** The mean that the true ratios lie around, each measurement weighted by how sure it is. */
export function commonMean(
	measured: readonly Measured[],
	between: number,
): number {
	const weights = measured.map(({ error }) => 1 / (error * error + between));
	const sum = weights.reduce((all, each) => all + each, 0);
	return measured.reduce(
		(all, { ratio }, place) => all + (ratio * (weights[place] ?? 0)) / sum,
		0,
	);
}
