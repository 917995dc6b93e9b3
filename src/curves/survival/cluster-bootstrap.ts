// The error of any figure where claims of one debtor go together: debtors drawn again, with all that is theirs.
import { quantileSorted, sampleStandardDeviation } from "simple-statistics";
import type { Random } from "../../random.ts";
import type { Interval } from "../wilson.ts";

export interface ClusterBootstrap extends Interval {
	readonly estimate: number;
	readonly standardError: number;
	/** Draws in which the figure could be told. */
	readonly draws: number;
}

export interface ClusterChoice {
	readonly random: Random;
	/** 1000 where it is not said. */
	readonly draws?: number;
	readonly level?: number;
}

/**
 * Draws as many clusters as there are, with replacement, and takes the figure anew; the interval holds the middle.
 *
 * @param clusters   how many; debtors, or buckets that each debtor falls into as a whole (some hundreds do)
 * @param statistic  the figure, from how often each cluster was drawn; null where it cannot be told
 * @returns null with fewer than two clusters, no figure for all, or fewer than half the draws with one
 * @see Davison & Hinkley (1997), Bootstrap Methods and their Application, 2.4 and 5.3
 */
export function clusterBootstrap(
	clusters: number,
	statistic: (times: readonly number[]) => number | null,
	choice: ClusterChoice,
): ClusterBootstrap | null {
	const [only = null] = clusterBootstraps(
		clusters,
		(times) => [statistic(times)],
		choice,
	);
	return only;
}

/** The same for several figures that are taken from the same draws, each null or told as above. */
export function clusterBootstraps(
	clusters: number,
	statistics: (times: readonly number[]) => readonly (number | null)[],
	{ random, draws = 1000, level = 0.95 }: ClusterChoice,
): (ClusterBootstrap | null)[] {
	const estimates = statistics(new Array<number>(clusters).fill(1));
	if (clusters < 2) return estimates.map(() => null);
	const drawn = estimates.map((): number[] => []);
	for (let turn = 0; turn < draws; turn += 1)
		statistics(timesDrawn(clusters, random)).forEach((figure, at) => {
			if (figure !== null) drawn[at]?.push(figure);
		});
	return estimates.map((estimate, at) =>
		estimate === null ? null : summary(estimate, drawn[at] ?? [], draws, level),
	);
}

function summary(
	estimate: number,
	drawn: readonly number[],
	draws: number,
	level: number,
): ClusterBootstrap | null {
	if (drawn.length < Math.max(2, draws / 2)) return null;
	const ordered = drawn.toSorted((one, other) => one - other);
	return {
		estimate,
		standardError: sampleStandardDeviation(ordered),
		low: quantileSorted(ordered, 0.5 - level / 2),
		high: quantileSorted(ordered, 0.5 + level / 2),
		draws: drawn.length,
	};
}

function timesDrawn(clusters: number, random: Random): number[] {
	const times = new Array<number>(clusters).fill(0);
	for (let turn = 0; turn < clusters; turn += 1) {
		const picked = Math.floor(random() * clusters);
		times[picked] = (times[picked] ?? 0) + 1;
	}
	return times;
}
