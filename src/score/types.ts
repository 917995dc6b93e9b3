// The words of a scorecard: what it foretells, what it looks at, and what was counted.

/** What is foretold over 12 months, being any payment, payment in full, the share of open principal paid. */
export const targets = ["payment", "resolution", "share"] as const;
export type Target = (typeof targets)[number];

/** Claims, and how many of them came true; for `share` the sum of their shares. */
export interface Counts extends Readonly<Record<Target, number>> {
	readonly claims: number;
}

/** Trials and successes, which need not be whole. */
export interface Tally {
	readonly n: number;
	readonly k: number;
}

/** What bins are made of: the claims of one level, or of one narrow stretch of a number. */
export interface Grade {
	/** Empty for a number that is there; else the level, or why there is no number. */
	readonly level: string;
	/** Lowest number of the stretch; null for a level. */
	readonly from: number | null;
	readonly counts: Counts;
}

export interface Bin {
	/** From 1 within its characteristic; levels that were put together share it. */
	readonly bin: number;
	readonly level: string;
	/** From this number, and up to but not including the next; null is open, or a level. */
	readonly from: number | null;
	readonly to: number | null;
	/** Of the whole bin. */
	readonly counts: Counts;
}

export interface Binned {
	readonly characteristic: string;
	readonly bins: readonly Bin[];
}

/** Claims that fall in the same bins: a bin for each characteristic, 0 where it has none for them. */
export interface Pattern {
	readonly bins: readonly number[];
	readonly counts: Counts;
}

export const noCounts: Counts = {
	...{ claims: 0, payment: 0, resolution: 0, share: 0 },
};

export function sumOfCounts(parts: readonly Counts[]): Counts {
	return parts.reduce(
		(sum, { claims, payment, resolution, share }) => ({
			claims: sum.claims + claims,
			payment: sum.payment + payment,
			resolution: sum.resolution + resolution,
			share: sum.share + share,
		}),
		noCounts,
	);
}

export function tallyOf(counts: Counts, target: Target): Tally {
	return { n: counts.claims, k: counts[target] };
}

/** The same for each target. */
export function byTarget<Value>(
	of: (target: Target) => Value,
): Record<Target, Value> {
	return {
		payment: of("payment"),
		resolution: of("resolution"),
		share: of("share"),
	};
}
