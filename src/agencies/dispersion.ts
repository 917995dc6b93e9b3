// How much more collectors differ than chance alone would have it.

/** A ratio of observed to expected, and its standard error if chance alone were at work. */
export interface Measured {
	readonly ratio: number;
	readonly error: number;
}

export interface Dispersion {
	/** Mean of winsorised z²: 1 if chance alone were at work. */
	readonly phi: number;
	/** Variance of the true ratios between collectors, >= 0. */
	readonly between: number;
}

/** Share of the collectors at each end whose z is drawn in. */
const drawnIn = 0.1;

/**
 * Over-dispersion around a ratio of 1, with a tenth of the collectors at each end drawn in so that a few odd ones do not
 * widen the limits for all.
 *
 * `phi` is never below 1, for fewer differences than by chance are no evidence. `between` is the moment estimate of
 * DerSimonian and Laird from the same winsorised z.
 *
 * @param measured  at least one, errors above 0
 * @see Spiegelhalter (2005), Quality and Safety in Health Care 14, 347–351
 */
export function dispersionOf(measured: readonly Measured[]): Dispersion {
	const count = measured.length;
	const z = winsorised(measured.map(({ ratio, error }) => (ratio - 1) / error));
	const mean = z.reduce((all, each) => all + each * each, 0) / count;
	const weights = measured.map(({ error }) => 1 / (error * error));
	const sum = weights.reduce((all, each) => all + each, 0);
	const squares = weights.reduce((all, each) => all + each * each, 0);
	const room = sum - squares / sum;
	const between = room > 0 ? (count * mean - (count - 1)) / room : 0;
	return { phi: Math.max(1, mean), between: Math.max(0, between) };
}

/** Values beyond the 10th and 90th percentile moved to it; percentiles between two values as R's type 7. */
export function winsorised(values: readonly number[]): number[] {
	const ordered = values.toSorted((one, other) => one - other);
	const low = quantile(ordered, drawnIn);
	const high = quantile(ordered, 1 - drawnIn);
	return values.map((value) => Math.min(high, Math.max(low, value)));
}

function quantile(ordered: readonly number[], share: number): number {
	const place = (ordered.length - 1) * share;
	const below = ordered[Math.floor(place)] ?? 0;
	const above = ordered[Math.ceil(place)] ?? 0;
	return below + (above - below) * (place - Math.floor(place));
}
