// Optimal binning: which neighbours go together so that the bins tell most, by dynamic programming.
import { informationOf, totalOf } from "./evidence.ts";
import type { Tally } from "./types.ts";

/** How the share of successes may go from bin to bin; `either` takes the better of rising and falling. */
export type Trend = "rising" | "falling" | "either" | "any";

export interface BinningChoice {
	/** Least trials in a bin; one bin holds all where they cannot be reached. */
	readonly leastTrials: number;
	readonly mostBins: number;
	readonly trend: Trend;
}

/**
 * Cuts ordered grades into the contiguous bins with the highest information value.
 *
 * Every bin has at least `leastTrials` trials, a success and a failure; shares follow the trend. One bin is always
 * allowed. Exact: all contiguous binnings are weighed, in O(grades³ · bins).
 *
 * @returns the place of each bin's first grade, from 0; empty for no grades
 * @see Navas-Palencia (2020), arXiv:2001.08025, whose solver finds the same bins
 */
export function optimalBins(
	grades: readonly Tally[],
	choice: BinningChoice,
): number[] {
	if (grades.length === 0) return [];
	if (choice.trend !== "either")
		return bestWay(grades, choice, choice.trend).starts;
	const rising = bestWay(grades, choice, "rising");
	const falling = bestWay(grades, choice, "falling");
	return rising.value >= falling.value ? rising.starts : falling.starts;
}

interface Way {
	readonly value: number;
	readonly starts: number[];
}

interface Segment {
	readonly share: number;
	readonly value: number;
}

function bestWay(
	grades: readonly Tally[],
	{ leastTrials, mostBins }: BinningChoice,
	trend: Exclude<Trend, "either">,
): Way {
	const segments = segmentsOf(grades, leastTrials);
	const last = grades.length - 1;
	let best: Way = { value: 0, starts: [0] };
	/** By last grade, then by first grade of the last bin: the best way there with so many bins. */
	let ways: (Way | undefined)[][] = grades.map((_, end) => {
		const segment = segments[0]?.[end];
		return segment ? [{ value: segment.value, starts: [0] }] : [];
	});
	for (let bins = 2; bins <= mostBins; bins += 1) {
		ways = grades.map((_, end) =>
			grades.map((__, start) => {
				const segment = segments[start]?.[end];
				if (!segment || start === 0) return undefined;
				return extended(ways[start - 1] ?? [], segments, start, segment, trend);
			}),
		);
		for (const way of ways[last] ?? [])
			if (way && way.value > best.value) best = way;
	}
	return best;
}

/** The best way to the grade before, whose last bin may be followed by this one, with this one. */
function extended(
	before: readonly (Way | undefined)[],
	segments: readonly (readonly (Segment | undefined)[])[],
	start: number,
	segment: Segment,
	trend: Exclude<Trend, "either">,
): Way | undefined {
	let best: Way | undefined;
	for (const [from, way] of before.entries()) {
		const earlier = segments[from]?.[start - 1];
		if (!way || !earlier || !follows(earlier.share, segment.share, trend))
			continue;
		if (!best || way.value > best.value) best = way;
	}
	return (
		best && {
			value: best.value + segment.value,
			starts: [...best.starts, start],
		}
	);
}

function follows(one: number, next: number, trend: Trend): boolean {
	if (trend === "rising") return next >= one;
	return trend === "falling" ? next <= one : true;
}

/** Every stretch of grades that may be a bin, by first and last grade. */
function segmentsOf(
	grades: readonly Tally[],
	leastTrials: number,
): (Segment | undefined)[][] {
	const whole = totalOf(grades);
	return grades.map((_, start) => {
		let n = 0;
		let k = 0;
		return grades.map((grade, end) => {
			if (end < start) return undefined;
			n += grade.n;
			k += grade.k;
			const isAllowed = n >= leastTrials && k > 0 && n > k;
			return isAllowed
				? { share: k / n, value: informationOf({ n, k }, whole) }
				: undefined;
		});
	});
}
