// What points mean: their scale, and the probability that claims of so many points turned out to have.
import { fitBinomial } from "../curves/regression/fit-binomial.ts";
import type { Calibration, Scorecard } from "./scorecard.ts";
import { type Binned, type Pattern, type Target, tallyOf } from "./types.ts";

/** Points at even odds, and points that double the odds. */
export const scale = { even: 500, doubling: 40 } as const;

/** Points in a unit of log odds. */
export const perUnit = scale.doubling / Math.LN2;

/** @see Platt (1999): a logistic curve through the scores, which also takes up the rounding of points */
export function calibrationOf(
	card: Pick<Scorecard, "base" | "rows">,
	binned: readonly Binned[],
	patterns: readonly Pattern[],
	target: Target,
): Calibration {
	const points = new Map(
		card.rows.map(({ characteristic, bin, points: each }) => [
			`${characteristic} ${bin}`,
			each[target],
		]),
	);
	const byScore = new Map<number, { n: number; k: number }>();
	for (const { bins, counts } of patterns) {
		const score = bins.reduce(
			(sum, bin, place) =>
				sum + (points.get(`${binned[place]?.characteristic} ${bin}`) ?? 0),
			card.base[target],
		);
		const sum = byScore.get(score) ?? { n: 0, k: 0 };
		const { n, k } = tallyOf(counts, target);
		byScore.set(score, { n: sum.n + n, k: sum.k + k });
	}
	const fit = fitBinomial(
		[...byScore].map(([score, tally]) => ({
			x: [1, (score - scale.even) / perUnit],
			...tally,
		})),
	);
	const [intercept = 0, slope = 1] = fit?.coefficients ?? [];
	return {
		intercept: intercept - (slope * scale.even) / perUnit,
		slope: slope / perUnit,
	};
}
