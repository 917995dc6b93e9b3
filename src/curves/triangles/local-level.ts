// A level that wanders, seen through noise: what it is expected to be next, and how sure that is.

/** The next value of a series that was observed with known noise. */
export interface LocalLevel {
	readonly next: number;
	/** Variance of the level then, without the noise of observing it. */
	readonly variance: number;
	/** Variance of one step of the level. */
	readonly step: number;
	/** Variance of one observation. */
	readonly noise: number;
	readonly logLikelihood: number;
}

/** Variances that are tried: none, and four to each power of ten from 0.00003 to 1. */
const variances = [
	0,
	...Array.from({ length: 19 }, (_, at) => 10 ** ((at - 18) / 4)),
];

/**
 * Local level model by the Kalman filter; the step's variance, and the noise where it is not known, by maximum likelihood
 * on the series alone (Harvey 1989; Durbin & Koopman 2012, chapter 2). A small series gets a grid, not a search.
 *
 * @param series  logarithms of ratios
 * @param noise   variance of each observation, above 0; left out where it must be found too
 * @throws RangeError for an empty series
 */
export function localLevel(
	series: readonly number[],
	noise?: readonly number[],
): LocalLevel {
	if (series.length === 0) throw new RangeError("a level of nothing");
	const tried = variances.flatMap((step) =>
		noise
			? [filtered(series, noise, step)]
			: variances.slice(1).map((one) =>
					filtered(
						series,
						series.map(() => one),
						step,
					),
				),
	);
	return tried.reduce((best, one) =>
		one.logLikelihood > best.logLikelihood ? one : best,
	);
}

function filtered(
	series: readonly number[],
	noise: readonly number[],
	step: number,
): LocalLevel {
	// Nothing is known beforehand: the first observation sets the level.
	let [level = 0, variance = 0] = [series[0], noise[0]];
	let logLikelihood = 0;
	series.slice(1).forEach((seen, place) => {
		const at = place + 1;
		variance += step;
		const spread = variance + (noise[at] ?? 0);
		const surprise = seen - level;
		logLikelihood -=
			(Math.log(2 * Math.PI * spread) + surprise ** 2 / spread) / 2;
		const gain = variance / spread;
		level += gain * surprise;
		variance *= 1 - gain;
	});
	return {
		next: level,
		variance: variance + step,
		step,
		noise: noise.at(-1) ?? 0,
		logLikelihood,
	};
}
