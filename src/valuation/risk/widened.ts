// Futures spread wider than they were drawn, for a forecast that rests on other people's claims.
import type { Futures } from "./simulate.ts";

/**
 * Every month of every future so many times as far from what is expected; never below nothing.
 *
 * @param factor  1 leaves them as they are
 */
export function widened(futures: Futures, factor: number): Futures {
	if (factor === 1) return futures;
	const apart = (level: number) => Math.max(0, 1 + factor * (level - 1));
	return {
		...futures,
		paths: futures.paths.map(apart),
		single: futures.single.map(apart),
	};
}
