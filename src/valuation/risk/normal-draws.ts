// Draws from the standard normal distribution, two at a time.
import type { Random } from "../../random.ts";

/**
 * A source of standard normal draws.
 *
 * @see Marsaglia & Bray (1964), SIAM Review 6, 260–264: the polar method
 */
export function normalDraws(random: Random): () => number {
	let kept = Number.NaN;
	return () => {
		if (!Number.isNaN(kept)) {
			const drawn = kept;
			kept = Number.NaN;
			return drawn;
		}
		for (;;) {
			const x = 2 * random() - 1;
			const y = 2 * random() - 1;
			const square = x * x + y * y;
			if (square >= 1 || square === 0) continue;
			const length = Math.sqrt((-2 * Math.log(square)) / square);
			kept = y * length;
			return x * length;
		}
	};
}
