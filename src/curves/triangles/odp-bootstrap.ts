// What is still to come as a distribution: the over-dispersed Poisson bootstrap of the chain ladder.
import {
	mean,
	quantileSorted,
	sampleStandardDeviation,
} from "simple-statistics";
import type { Random } from "../../random.ts";
import { gammaDraw } from "../gamma-draw.ts";
import { developmentFactors } from "./development-factors.ts";
import {
	ifAllAbove0,
	overDispersedPoisson,
	type PoissonFit,
} from "./over-dispersed-poisson.ts";
import { type DevelopmentTriangle, fromIncrements } from "./triangle.ts";

export interface BootstrapChoice {
	readonly draws: number;
	readonly random: Random;
	/** Applied to what comes after the last development, without an error of its own; 1 where it is not said. */
	readonly tail?: number;
}

export interface BootstrapReserves {
	/** Reserve in each draw, in the order drawn. */
	readonly total: readonly number[];
	/** The same for each origin. */
	readonly origins: readonly (readonly number[])[];
	readonly dispersion: number;
	/** Draws whose factors could not be taken, and that were drawn again. */
	readonly drawnAgain: number;
}

/**
 * The bootstrap of England & Verrall: adjusted Pearson residuals drawn with replacement onto the fitted triangle, the
 * chain ladder fitted anew, and each future cell drawn from a gamma distribution with variance φ·|mean|.
 *
 * All residuals are drawn, those that are 0 by construction too, as in the paper. A future cell with a negative mean is
 * the negative of a draw, so reversals stay reversals.
 *
 * @returns null where the model cannot be fitted (see `overDispersedPoisson`), or more draws fail than succeed
 * @see England & Verrall (1999), Insurance: Mathematics and Economics 25, 281–293; England (2002), ibid. 31, 461–466
 */
export function odpBootstrap(
	triangle: DevelopmentTriangle,
	choice: BootstrapChoice,
): BootstrapReserves | null {
	const fit = overDispersedPoisson(triangle);
	if (!fit) return null;
	const total: number[] = [];
	const origins = triangle.origins.map((): number[] => []);
	let drawnAgain = 0;
	while (total.length < choice.draws) {
		const drawn = oneDraw(triangle, fit, choice);
		if (drawn) {
			drawn.forEach((reserve, origin) => {
				origins[origin]?.push(reserve);
			});
			total.push(drawn.reduce((sum, reserve) => sum + reserve, 0));
		} else drawnAgain += 1;
		if (drawnAgain > choice.draws) return null;
	}
	return { total, origins, dispersion: fit.dispersion, drawnAgain };
}

function oneDraw(
	triangle: DevelopmentTriangle,
	fit: PoissonFit,
	{ random, tail = 1 }: BootstrapChoice,
): number[] | null {
	const pseudo = pseudoTriangle(triangle, fit, random);
	const factors = ifAllAbove0(developmentFactors(pseudo));
	if (!factors) return null;
	const spread = (cell: number) =>
		cell === 0 || fit.dispersion === 0
			? cell
			: Math.sign(cell) *
				gammaDraw(Math.abs(cell), fit.dispersion * Math.abs(cell), random);
	return pseudo.cumulative.map((row) => {
		const seen = row.filter((cell) => cell !== null);
		const steps = [...factors.slice(seen.length - 1), tail];
		let standing = seen.at(-1) ?? 0;
		let reserve = 0;
		for (const factor of steps) {
			reserve += spread(standing * (factor - 1));
			standing *= factor;
		}
		return reserve;
	});
}

function pseudoTriangle(
	{ origins }: DevelopmentTriangle,
	{ cells, adjustment }: PoissonFit,
	random: Random,
): DevelopmentTriangle {
	const increments = origins.map((): number[] => []);
	for (const { origin, fitted } of cells) {
		const picked = cells[Math.floor(random() * cells.length)]?.residual ?? 0;
		increments[origin]?.push(
			fitted + picked * adjustment * Math.sqrt(Math.abs(fitted)),
		);
	}
	return fromIncrements(origins, increments);
}

export interface Distribution {
	readonly mean: number;
	readonly standardDeviation: number;
	readonly quantile: (share: number) => number;
}

/** Mean, spread and quantiles of draws; two or more. */
export function distributionOf(draws: readonly number[]): Distribution {
	const ordered = draws.toSorted((one, other) => one - other);
	return {
		mean: mean(ordered),
		standardDeviation: sampleStandardDeviation(ordered),
		quantile: (share) => quantileSorted(ordered, share),
	};
}
