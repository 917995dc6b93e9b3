// Draws from the gamma distribution.
import type { Random } from "../random.ts";
import { normalQuantile } from "./normal.ts";

/**
 * One draw with the given mean and variance, both above 0.
 *
 * @see Marsaglia & Tsang (2000), ACM Transactions on Mathematical Software 26, 363–372
 */
export function gammaDraw(
	mean: number,
	variance: number,
	random: Random,
): number {
	const shape = (mean * mean) / variance;
	return (mean / shape) * standardGamma(shape, random);
}

function standardGamma(shape: number, random: Random): number {
	if (shape < 1)
		return standardGamma(shape + 1, random) * inside(random) ** (1 / shape);
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = normalQuantile(inside(random));
		const v = (1 + c * x) ** 3;
		if (v <= 0) continue;
		const u = inside(random);
		// Most draws pass here already, without a logarithm; none passes that would not below.
		if (u < 1 - 0.0331 * x ** 4) return d * v;
		if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
	}
}

/** From (0, 1): neither end has a logarithm or a quantile. */
function inside(random: Random): number {
	for (;;) {
		const drawn = random();
		if (drawn > 0) return drawn;
	}
}
