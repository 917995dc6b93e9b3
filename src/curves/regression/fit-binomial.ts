// Regression of a share on what may explain it, on grouped rows: logistic or complementary log-log, plain or ridge.
import {
	type BinomialRow,
	checkRow,
	isUsed,
	likelihoodOf,
	predictorOf,
} from "./binomial-row.ts";
import {
	type Cholesky,
	cholesky,
	inverse,
	type Matrix,
	solved,
} from "./cholesky.ts";
import { type Link, type LinkName, links, offTheEdges } from "./link.ts";

export interface BinomialChoice {
	/** "logit" where it is not said. */
	readonly link?: LinkName;
	/**
	 * λ of the penalty ½·λ·β²: one for every coefficient but the first, or one for each. 0 where it is not said.
	 */
	readonly ridge?: number | readonly number[];
	/** Newton steps at most; 50 where it is not said. */
	readonly steps?: number;
}

export interface BinomialFit {
	readonly link: LinkName;
	/** 0 for aliased columns. */
	readonly coefficients: readonly number[];
	/** Inverse of the information, penalty included; 0 for aliased columns. */
	readonly covariance: Matrix;
	/** Columns that follow from those before, from 0. */
	readonly aliased: readonly number[];
	readonly logLikelihood: number;
	readonly deviance: number;
	readonly steps: number;
	readonly converged: boolean;
	/** A fitted share is 0 or 1 to eight digits: the effects run away, and their errors mean nothing without a ridge. */
	readonly separated: boolean;
}

/**
 * Maximum (penalised) likelihood by iteratively reweighted least squares, steps halved where they would not improve.
 *
 * @returns null where there is no row with trials or no column
 * @throws RangeError for rows of unequal length, shares outside 0 to 1, or numbers that are not finite
 * @see McCullagh & Nelder (1989), Generalized Linear Models, 2.5 and 4; le Cessie & van Houwelingen (1992) for the ridge
 */
export function fitBinomial(
	rows: readonly BinomialRow[],
	choice: BinomialChoice = {},
): BinomialFit | null {
	const used = rows.filter(isUsed);
	const columns = rows[0]?.x.length ?? 0;
	for (const row of rows) checkRow(row, columns);
	if (used.length === 0 || columns === 0) return null;
	const name = choice.link ?? "logit";
	const link = links[name];
	const penalty = penaltyOf(choice.ridge ?? 0, columns);
	const goal = (beta: readonly number[]) =>
		likelihoodOf(used, beta, link) -
		0.5 * beta.reduce((sum, b, at) => sum + (penalty[at] ?? 0) * b * b, 0);
	const most = choice.steps ?? 50;
	let beta: number[] = [];
	let reached = Number.NEGATIVE_INFINITY;
	let factor: Cholesky = { lower: [], aliased: [] };
	let steps = 0;
	let converged = false;
	while (steps < most && !converged) {
		steps += 1;
		const system = normalEquations(used, beta, link, penalty);
		factor = cholesky(system.matrix);
		const next = improved(beta, solved(factor, system.right), reached, goal);
		const now = goal(next);
		converged = Math.abs(now - reached) <= 1e-12 * (Math.abs(now) + 1e-3);
		beta = next;
		reached = now;
	}
	const last = cholesky(normalEquations(used, beta, link, penalty).matrix);
	return {
		link: name,
		coefficients: beta,
		covariance: inverse(last),
		aliased: last.aliased,
		...fitOf(used, beta, link),
		steps,
		converged,
	};
}

function penaltyOf(
	ridge: number | readonly number[],
	columns: number,
): number[] {
	return Array.from({ length: columns }, (_, at) =>
		typeof ridge === "number" ? (at === 0 ? 0 : ridge) : (ridge[at] ?? 0),
	);
}

/** The step as proposed, halved until it is no worse. */
function improved(
	from: readonly number[],
	to: number[],
	reached: number,
	goal: (beta: readonly number[]) => number,
): number[] {
	let next = to;
	for (let turn = 0; turn < 30 && from.length > 0; turn += 1) {
		if (goal(next) >= reached - 1e-12 * Math.abs(reached)) return next;
		next = next.map((b, at) => (b + (from[at] ?? 0)) / 2);
	}
	return next;
}

function normalEquations(
	rows: readonly BinomialRow[],
	beta: readonly number[],
	link: Link,
	penalty: readonly number[],
): { matrix: number[][]; right: number[] } {
	const matrix = penalty.map((ridge, at) =>
		penalty.map((_, other) => (other === at ? ridge : 0)),
	);
	const right = penalty.map(() => 0);
	for (const row of rows) {
		const { x, n, k, weight = 1, offset = 0 } = row;
		const eta =
			beta.length > 0
				? predictorOf(row, beta)
				: link.predictor((k + 0.5) / (n + 1));
		const p = offTheEdges(link.probability(eta));
		const slope = Math.max(link.slope(eta), 1e-12);
		const w = (weight * n * slope * slope) / (p * (1 - p));
		const z = eta - offset + (k / n - p) / slope;
		for (let i = 0; i < x.length; i += 1) {
			const wx = w * (x[i] ?? 0);
			if (wx === 0) continue;
			right[i] = (right[i] ?? 0) + wx * z;
			const target = matrix[i] ?? [];
			for (let j = 0; j < x.length; j += 1)
				target[j] = (target[j] ?? 0) + wx * (x[j] ?? 0);
		}
	}
	return { matrix, right };
}

function fitOf(
	rows: readonly BinomialRow[],
	beta: readonly number[],
	link: Link,
): Pick<BinomialFit, "logLikelihood" | "deviance" | "separated"> {
	const logLikelihood = likelihoodOf(rows, beta, link);
	const best = rows.reduce((sum, { n, k, weight = 1 }) => {
		const on = k > 0 ? k * Math.log(k / n) : 0;
		const off = k < n ? (n - k) * Math.log1p(-k / n) : 0;
		return sum + weight * (on + off);
	}, 0);
	return {
		logLikelihood,
		deviance: 2 * (best - logLikelihood),
		separated: rows.some((row) => {
			const p = link.probability(predictorOf(row, beta));
			return p < 1e-8 || p > 1 - 1e-8;
		}),
	};
}
