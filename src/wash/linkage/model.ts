// What a linkage has learnt, and what it says of a pair.
import { digitAt } from "./compare.ts";

export interface LevelModel {
	readonly code: string;
	/** Share of the pairs of one debtor that agree so far, where both have a value. */
	readonly m: number;
	/** The same share among pairs of two debtors. */
	readonly u: number;
	/** log2(m / u); 0 where a value is missing. */
	readonly weight: number;
}

export interface FieldModel {
	readonly column: string;
	/** By digit of the pattern: missing, differs, then from least to most. */
	readonly levels: readonly LevelModel[];
}

export interface LinkModel {
	/** Chance that two records drawn at random are of one debtor. */
	readonly prior: number;
	readonly expectedMatches: number;
	readonly fields: readonly FieldModel[];
	readonly iterations: number;
	readonly isConverged: boolean;
}

/** log2 of the odds that a pair of this pattern is of one debtor, before the frequency of its values. */
export function logOdds(model: LinkModel, pattern: number): number {
	return model.fields.reduce(
		(sum, { levels }, place) =>
			sum + (levels[digitAt(pattern, place)]?.weight ?? 0),
		priorOdds(model),
	);
}

/** The same of two records of which nothing is known. */
export function priorOdds({ prior }: LinkModel): number {
	return Math.log2(prior / (1 - prior));
}

export function probability(odds: number): number {
	return 1 / (1 + 2 ** -odds);
}
