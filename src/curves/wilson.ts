// The uncertainty of a share that was counted.
import { normalQuantile } from "./normal.ts";

export interface Interval {
	readonly low: number;
	readonly high: number;
}

/**
 * Wilson's score interval for a share.
 *
 * @param successes  whole, 0 to trials
 * @param trials     whole, above 0
 * @param level      0.95 for a 95 % interval
 * @see Wilson (1927), JASA 22, 209–212
 */
export function wilsonInterval(
	successes: number,
	trials: number,
	level = 0.95,
): Interval {
	if (!(trials > 0 && successes >= 0 && successes <= trials))
		throw new RangeError(`no share: ${successes} of ${trials}`);
	const z = normalQuantile(0.5 + level / 2);
	const p = successes / trials;
	const middle = p + (z * z) / (2 * trials);
	const reach =
		z * Math.sqrt((p * (1 - p)) / trials + (z * z) / (4 * trials * trials));
	const scale = 1 + (z * z) / trials;
	return {
		low: successes === 0 ? 0 : (middle - reach) / scale,
		high: successes === trials ? 1 : (middle + reach) / scale,
	};
}
