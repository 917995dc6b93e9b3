// Whether a large factor is followed by a small one: Mack's test that the steps of the chain ladder are independent.
import type { Interval } from "../wilson.ts";
import { stepsFrom } from "./development-factors.ts";
import type { DevelopmentTriangle } from "./triangle.ts";

export interface FactorIndependence {
	/** Spearman's rank correlation of neighbouring factors, weighted over developments; about 0 where independent. */
	readonly statistic: number;
	readonly variance: number;
	/** Half of all triangles with independent steps lie here: a test on the careful side, as Mack proposes. */
	readonly usual: Interval;
	readonly found: boolean;
}

const half = 0.6744897501960817;

/**
 * @returns null where no two neighbouring developments share two origins
 * @see Mack (1994), Measuring the Variability of Chain Ladder Reserve Estimates, CAS Forum, Spring, appendix G
 */
export function factorIndependence(
	triangle: DevelopmentTriangle,
): FactorIndependence | null {
	let weight = 0;
	let sum = 0;
	for (let at = 1; at < triangle.developments - 1; at += 1) {
		const pairs = factorPairs(triangle, at);
		if (pairs.length < 2) continue;
		weight += pairs.length - 1;
		sum += (pairs.length - 1) * rankCorrelation(pairs);
	}
	if (weight === 0) return null;
	const statistic = sum / weight;
	const reach = half / Math.sqrt(weight);
	return {
		statistic,
		variance: 1 / weight,
		usual: { low: -reach, high: reach },
		found: Math.abs(statistic) > reach,
	};
}

type Pair = readonly [before: number, after: number];

function factorPairs(triangle: DevelopmentTriangle, at: number): Pair[] {
	const factorsAt = (development: number) =>
		new Map(
			stepsFrom(triangle, development)
				.filter(({ from }) => from > 0)
				.map(({ origin, from, to }) => [origin, to / from]),
		);
	const before = factorsAt(at - 1);
	return [...factorsAt(at)].flatMap(([origin, after]): Pair[] => {
		const earlier = before.get(origin);
		return earlier === undefined ? [] : [[earlier, after]];
	});
}

function rankCorrelation(pairs: readonly Pair[]): number {
	const before = ranks(pairs.map(([one]) => one));
	const after = ranks(pairs.map(([, other]) => other));
	const squares = before.reduce(
		(sum, rank, at) => sum + (rank - (after[at] ?? 0)) ** 2,
		0,
	);
	const n = pairs.length;
	return 1 - (6 * squares) / (n ** 3 - n);
}

/** From 1; equal values share the mean of their ranks. */
function ranks(values: readonly number[]): number[] {
	return values.map((value) => {
		const below = values.filter((other) => other < value).length;
		const equal = values.filter((other) => other === value).length;
		return below + (equal + 1) / 2;
	});
}
