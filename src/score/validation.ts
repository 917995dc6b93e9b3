// How well scores tell claims apart, and whether what they promise comes true.
import { fitBinomial } from "../curves/regression/fit-binomial.ts";
import { totalOf } from "./evidence.ts";
import type { Tally } from "./types.ts";

/** Claims of one score: its probability, how many there are and how many came true. */
export interface ScoredTally extends Tally {
	readonly score: number;
	readonly probability: number;
}

export interface Discrimination {
	/** 2·AUC − 1; ties count half. */
	readonly gini: number;
	/** Largest distance between the scores' distributions of successes and of failures. */
	readonly ks: number;
}

/** @returns null without a success or without a failure */
export function discrimination(
	tallies: readonly ScoredTally[],
): Discrimination | null {
	const whole = totalOf(tallies);
	const failures = whole.n - whole.k;
	if (!(whole.k > 0 && failures > 0)) return null;
	let good = 0;
	let bad = 0;
	let area = 0;
	let ks = 0;
	for (const { n, k } of byScore(tallies)) {
		area += (k * (bad + 0.5 * (n - k))) / (whole.k * failures);
		good += k;
		bad += n - k;
		ks = Math.max(ks, Math.abs(bad / failures - good / whole.k));
	}
	return { gini: 2 * area - 1, ks };
}

/** One tally a score, the lowest first: in whatever order claims of one score are told, none of them stands before another. */
function byScore(tallies: readonly ScoredTally[]): Tally[] {
	const sums = new Map<number, { n: number; k: number }>();
	for (const { score, n, k } of tallies) {
		const sum = sums.get(score) ?? { n: 0, k: 0 };
		sums.set(score, { n: sum.n + n, k: sum.k + k });
	}
	return [...sums]
		.toSorted(([one], [other]) => one - other)
		.map(([, sum]) => sum);
}

export interface CalibrationCheck {
	/** 1 where odds are as wide apart as promised; below 1 where promises are too far apart. */
	readonly slope: number;
	/** Standard error of the slope: what is no further from 1 than twice this may be right. */
	readonly slopeError: number;
	/** Came true over promised, in all. */
	readonly observedOverExpected: number;
}

/**
 * Logistic regression of what came true on the logit of what was promised.
 *
 * @returns null where it cannot be fitted
 * @see Cox (1958), Biometrika 45, 562–565
 */
export function calibrationCheck(
	tallies: readonly ScoredTally[],
): CalibrationCheck | null {
	const { k } = totalOf(tallies);
	const expected = tallies.reduce(
		(sum, each) => sum + each.n * each.probability,
		0,
	);
	const fit = fitBinomial(
		tallies.map(({ n, k: successes, probability }) => ({
			x: [1, Math.log(probability / (1 - probability))],
			...{ n, k: successes },
		})),
	);
	if (!fit || fit.aliased.length > 0 || !(expected > 0)) return null;
	return {
		slope: fit.coefficients[1] ?? 0,
		slopeError: Math.sqrt(fit.covariance[1]?.[1] ?? 0),
		observedOverExpected: k / expected,
	};
}

export interface Tenth {
	readonly lowest: number;
	readonly highest: number;
	readonly claims: number;
	readonly expected: number;
	readonly observed: number;
}

/** Tenths of the claims by score, worst first, with the shares promised and come true; claims of one score stay together. */
export function tenths(tallies: readonly ScoredTally[]): Tenth[] {
	const { n: all } = totalOf(tallies);
	const groups = new Map<number, ScoredTally[]>();
	let before = 0;
	for (const each of tallies.toSorted((one, two) => one.score - two.score)) {
		const tenth = Math.min(9, Math.floor((10 * before) / all));
		groups.set(tenth, [...(groups.get(tenth) ?? []), each]);
		before += each.n;
	}
	return [...groups.values()].map((group) => {
		const { n, k } = totalOf(group);
		const promised = group.reduce(
			(sum, one) => sum + one.n * one.probability,
			0,
		);
		return {
			lowest: group[0]?.score ?? 0,
			highest: group.at(-1)?.score ?? 0,
			claims: n,
			expected: promised / n,
			observed: k / n,
		};
	});
}

/**
 * Population stability index between two distributions of scores, over the tenths of the first.
 *
 * An empty tenth counts as half a claim. Under 0.10 is stable, over 0.25 is another population (Siddiqi 2006, ch. 8).
 *
 * @returns null where one of them is empty
 */
export function stabilityIndex(
	before: readonly { readonly score: number; readonly n: number }[],
	now: readonly { readonly score: number; readonly n: number }[],
): number | null {
	const cuts = tenths(
		before.map(({ score, n }) => ({ score, n, k: 0, probability: 0 })),
	).map(({ highest }) => highest);
	const countIn = (rows: typeof before) => {
		const counts = cuts.map(() => 0);
		for (const { score, n } of rows) {
			const found = cuts.findIndex((cut) => score <= cut);
			const place = found < 0 ? cuts.length - 1 : found;
			counts[place] = (counts[place] ?? 0) + n;
		}
		return counts;
	};
	const [one, other] = [countIn(before), countIn(now)];
	const sum = (counts: readonly number[]) =>
		counts.reduce((all, count) => all + count, 0);
	const [first, second] = [sum(one), sum(other)];
	if (!(first > 0 && second > 0)) return null;
	return one.reduce((index, count, place) => {
		const then = Math.max(count, 0.5) / first;
		const since = Math.max(other[place] ?? 0, 0.5) / second;
		return index + (since - then) * Math.log(since / then);
	}, 0);
}
