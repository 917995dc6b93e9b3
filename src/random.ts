// Seeded randomness, handed in wherever it is used: the same seed gives the same numbers on every machine.
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Draws one number from [0, 1). */
export type Random = () => number;

export function random(seed: number): Random {
	const generator = xoroshiro128plus(seed);
	return () => uniformFloat64(generator);
}
