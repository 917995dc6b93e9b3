// A scorecard as a readable table, and how one claim is scored by it.
import { type Bin, byTarget, type Counts, type Target } from "./types.ts";

/** One row of the card: a bin, or one of the levels that share a bin. */
export interface CardRow extends Bin {
	readonly characteristic: string;
	/** Of the bin against all claims, by target. */
	readonly evidence: Readonly<Record<Target, number>>;
	/** Of the whole characteristic, for any payment. */
	readonly informationValue: number;
	/** Whole points, by target. */
	readonly points: Readonly<Record<Target, number>>;
	/** Points for any payment that the best bin of the characteristic has above this one. */
	readonly pointsLost: number;
}

/** From points to a probability: 1 / (1 + exp(−intercept − slope · points)). */
export interface Calibration {
	readonly intercept: number;
	readonly slope: number;
}

export interface Scorecard {
	/** What every claim starts from. */
	readonly base: Readonly<Record<Target, number>>;
	readonly rows: readonly CardRow[];
	readonly calibrations: Readonly<Record<Target, Calibration>>;
	/** What it was made of. */
	readonly counts: Counts;
}

/** A characteristic of one claim: a level, or a number with an empty level. */
export interface Trait {
	readonly level: string;
	readonly number: number;
}

export interface Score {
	readonly points: number;
	readonly probability: number;
}

/** The row of the card that a claim's trait falls in; none for a level the card does not know. */
export function rowOf(
	{ rows }: Pick<Scorecard, "rows">,
	characteristic: string,
	{ level, number }: Trait,
): CardRow | undefined {
	return rows.find(
		(row) =>
			row.characteristic === characteristic &&
			row.level === level &&
			(level !== "" ||
				((row.from === null || number >= row.from) &&
					(row.to === null || number < row.to))),
	);
}

/** Points and probability for each target. */
export function scoreOf(
	card: Scorecard,
	traits: Readonly<Record<string, Trait>>,
): Record<Target, Score> {
	const rows = Object.entries(traits).map(([name, trait]) =>
		rowOf(card, name, trait),
	);
	const scored = (target: Target): Score => {
		const points = rows.reduce(
			(sum, row) => sum + (row?.points[target] ?? 0),
			card.base[target],
		);
		return {
			points,
			probability: calibrated(card.calibrations[target], points),
		};
	};
	return byTarget(scored);
}

export function calibrated(
	{ intercept, slope }: Calibration,
	points: number,
): number {
	return 1 / (1 + Math.exp(-intercept - slope * points));
}

/** What takes most points off against the best bin, worst first: the reasons of a low score. */
export function reasonsOf(
	card: Scorecard,
	traits: Readonly<Record<string, Trait>>,
	most = 4,
): { readonly characteristic: string; readonly pointsLost: number }[] {
	return Object.entries(traits)
		.map(([characteristic, trait]) => ({
			characteristic,
			pointsLost: rowOf(card, characteristic, trait)?.pointsLost ?? 0,
		}))
		.filter(({ pointsLost }) => pointsLost > 0)
		.toSorted((one, other) => other.pointsLost - one.pointsLost)
		.slice(0, most);
}
