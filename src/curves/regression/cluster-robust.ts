// The covariance of fitted effects where trials of one debtor go together.

import { type BinomialRow, predictorOf } from "./binomial-row.ts";
import { type Matrix, product } from "./cholesky.ts";
import type { BinomialFit } from "./fit-binomial.ts";
import { links, offTheEdges } from "./link.ts";

/** A grouped row of one cluster: a debtor, or a bucket that each debtor falls into as a whole. */
export interface ClusteredRow extends BinomialRow {
	readonly cluster: string;
}

/**
 * The sandwich with scores summed by cluster, times G / (G − 1).
 *
 * Clusters must be independent of each other; within one, anything goes. Buckets of debtors (by a hash of the debtor)
 * serve as well as debtors, as long as there are many of them: thirty at the least, some hundreds better.
 *
 * @returns null with fewer than two clusters: then no spread can be seen
 * @see Liang & Zeger (1986), Biometrika 73, 13–22; R's sandwich::vcovCL gives the same
 */
export function clusterRobust(
	fit: BinomialFit,
	rows: readonly ClusteredRow[],
): Matrix | null {
	const scores = new Map<string, number[]>();
	for (const row of rows) {
		const sum = scores.get(row.cluster) ?? row.x.map(() => 0);
		const pull = pullOf(row, fit);
		scores.set(
			row.cluster,
			sum.map((each, at) => each + pull * (row.x[at] ?? 0)),
		);
	}
	return scores.size < 2
		? null
		: sandwich(fit.covariance, [...scores.values()]);
}

/**
 * The same from scores that were summed elsewhere: bread · Σ s sᵀ · bread, times G / (G − 1).
 *
 * @param bread   inverse of the information: the fit's own covariance
 * @param scores  one per cluster, two or more
 */
export function sandwich(
	bread: Matrix,
	scores: readonly (readonly number[])[],
): Matrix {
	const leaning = scores.map((score) =>
		bread.map((line) => product(line, score)),
	);
	const scale = scores.length / (scores.length - 1);
	return bread.map((_, one) =>
		bread.map(
			(__, other) =>
				scale *
				leaning.reduce(
					(sum, each) => sum + (each[one] ?? 0) * (each[other] ?? 0),
					0,
				),
		),
	);
}

/** How hard a row pulls at the sum of its effects. */
function pullOf(row: BinomialRow, fit: BinomialFit): number {
	const { n, k, weight = 1 } = row;
	if (!(n > 0)) return 0;
	const link = links[fit.link];
	const eta = predictorOf(row, fit.coefficients);
	const p = offTheEdges(link.probability(eta));
	return (weight * (k - n * p) * link.slope(eta)) / (p * (1 - p));
}
