// Quantiles of simulated figures.

/** The share of a level, of values in rising order, between neighbours by their distance (Hyndman & Fan 1996, type 7). */
export function quantileOf(rising: Float64Array, level: number): number {
	if (rising.length === 0) throw new RangeError("a quantile of no values");
	const place = level * (rising.length - 1);
	const below = Math.floor(place);
	const low = rising[below] ?? 0;
	const high = rising[Math.min(below + 1, rising.length - 1)] ?? low;
	return low + (place - below) * (high - low);
}

export const bandLevels = {
	low_95: 0.025,
	low_80: 0.1,
	high_80: 0.9,
	high_95: 0.975,
} as const;

/** Between which a figure lies with a chance of 80 and of 95 per cent. */
export type Band = Readonly<Record<keyof typeof bandLevels, number>>;

/** @param values  sorted in place */
export function bandOf(values: Float64Array): Band {
	values.sort();
	const at = (level: number) => quantileOf(values, level);
	return {
		low_95: at(bandLevels.low_95),
		low_80: at(bandLevels.low_80),
		high_80: at(bandLevels.high_80),
		high_95: at(bandLevels.high_95),
	};
}
