// What a sandwich of some hundred clusters leaves out: it is a little small, and its own chance makes the tails longer.
import { type Matrix, product, quadratic } from "./cholesky.ts";
import type { BinomialFit } from "./fit-binomial.ts";

/** How unsure the coefficients of a fit are. */
export interface Spread {
	readonly covariance: Matrix;
	/** What each cluster moves the coefficients by, clusters down; without them the spread is taken as known. */
	readonly influences?: Matrix;
}

/** Of a variance inflated by the model's own at most so much, which counts where effects are many for the clusters. */
const most = 0.5;

/** Degrees of freedom where one cluster weighs all. */
const fewest = 3;

/**
 * The sandwich with the correction of Morel, Bokossa & Neerchal: k·V + δ·φ·B.
 *
 * V is bread · Σ s sᵀ · bread and B the bread. Fitted shares lean towards what each cluster did, so that V is small by
 * about the number of effects over that of clusters; the model's own covariance, scaled by how much wider than it the
 * scores lie (φ, never below 1), makes up for it.
 *
 * @param scores  one per cluster, two or more, clusters independent of each other
 * @param trials  claims, which k counts
 * @see Morel, Bokossa & Neerchal (2003), Biometrical Journal 45, 395–409
 */
export function fewClusters(
	{ covariance: bread, aliased }: BinomialFit,
	scores: Matrix,
	trials: number,
): Spread {
	const clusters = scores.length;
	const effects = bread.length - aliased.length;
	const scale =
		((trials - 1) / (trials - effects)) * (clusters / (clusters - 1));
	const influences = scores.map((score) =>
		bread.map((line) => product(line, score)),
	);
	const wider =
		(scale * scores.reduce((sum, score) => sum + quadratic(score, bread), 0)) /
		effects;
	const share = clusters > 3 * effects ? effects / (clusters - effects) : most;
	const added = share * Math.max(1, wider);
	return {
		influences,
		covariance: bread.map((line, one) =>
			line.map(
				(each, other) =>
					added * each +
					scale *
						influences.reduce(
							(sum, moved) => sum + (moved[one] ?? 0) * (moved[other] ?? 0),
							0,
						),
			),
		),
	};
}

/**
 * How many degrees of freedom the error of a figure has: clusters less one where all weigh alike, three where one weighs
 * all, and never fewer. Infinite without influences.
 *
 * Satterthwaite's 2·V² / Var V for V the sum of squared influences, each normal with a spread of its own, so that a
 * fourth power is three squared variances.
 *
 * @param gradient  how the figure moves with each coefficient
 * @see Satterthwaite (1946), Biometrics Bulletin 2, 110–114; Fay & Graubard (2001), Biometrics 57, 1198–1206
 * @see Carter, Schnepel & Steigerwald (2017), Review of Economics and Statistics 99, 698–709
 */
export function degreesOfFreedom(
	gradient: readonly number[],
	{ influences }: Spread,
): number {
	if (!influences) return Number.POSITIVE_INFINITY;
	const squares = influences.map((moved) => product(gradient, moved) ** 2);
	const sum = squares.reduce((all, each) => all + each, 0);
	const ofSquares = squares.reduce((all, each) => all + each * each, 0);
	const all = influences.length - 1;
	const told = ofSquares > 0 ? (3 * sum * sum) / ofSquares : all;
	return Math.max(fewest, Math.min(all, told));
}
