// What is still to come as a distribution: the over-dispersed Poisson bootstrap of the chain ladder.
import {
	mean,
	quantileSorted,
	sampleStandardDeviation,
} from "simple-statistics";
import type { Random } from "../../random.ts";
import { gammaDraw } from "../gamma-draw.ts";
import {
	overDispersedPoisson,
	type PoissonFit,
} from "./over-dispersed-poisson.ts";
import type { DevelopmentTriangle } from "./triangle.ts";

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
	const fitted = fittedCells(triangle, fit);
	const total: number[] = [];
	const origins = triangle.origins.map((): number[] => []);
	let drawnAgain = 0;
	while (total.length < choice.draws) {
		const drawn = oneDraw(fitted, choice);
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

/** What every draw starts from, cell after cell, origins one after the other from their first development. */
interface Fitted {
	readonly dispersion: number;
	/** Developments that each origin was seen at, which its cells are. */
	readonly seen: readonly number[];
	readonly developments: number;
	readonly fitted: Float64Array;
	/** What a residual of one, adjusted, moves a cell by. */
	readonly root: Float64Array;
	readonly residuals: Float64Array;
}

function fittedCells(
	triangle: DevelopmentTriangle,
	{ cells, dispersion, adjustment }: PoissonFit,
): Fitted {
	const seen = triangle.origins.map(() => 0);
	for (const { origin } of cells) seen[origin] = (seen[origin] ?? 0) + 1;
	return {
		...{ dispersion, seen, developments: triangle.developments },
		fitted: Float64Array.from(cells, ({ fitted }) => fitted),
		root: Float64Array.from(cells, ({ fitted }) => Math.sqrt(Math.abs(fitted))),
		residuals: Float64Array.from(cells, (cell) => cell.residual * adjustment),
	};
}

function oneDraw(
	fit: Fitted,
	{ random, tail = 1 }: BootstrapChoice,
): number[] | null {
	const { dispersion, seen } = fit;
	const cumulative = pseudoCells(fit, random);
	const factors = factorsOf(fit, cumulative);
	if (!factors) return null;
	const spread = (cell: number) =>
		cell === 0 || dispersion === 0
			? cell
			: Math.sign(cell) *
				gammaDraw(Math.abs(cell), dispersion * Math.abs(cell), random);
	let end = 0;
	return seen.map((cells) => {
		end += cells;
		let standing = cumulative[end - 1] ?? 0;
		let reserve = 0;
		for (let at = cells - 1; at <= factors.length; at += 1) {
			const factor = factors[at] ?? tail;
			reserve += spread(standing * (factor - 1));
			standing *= factor;
		}
		return reserve;
	});
}

/** The triangle as it might as well have come out: residuals drawn onto what was fitted, cumulated. */
function pseudoCells(
	{ seen, fitted, root, residuals }: Fitted,
	random: Random,
): Float64Array {
	const cumulative = new Float64Array(fitted.length);
	let at = 0;
	for (const cells of seen) {
		let sum = 0;
		for (const end = at + cells; at < end; at += 1) {
			const picked = residuals[Math.floor(random() * residuals.length)] ?? 0;
			sum += (fitted[at] ?? 0) + picked * (root[at] ?? 0);
			cumulative[at] = sum;
		}
	}
	return cumulative;
}

/** The chain ladder's factors, sum over sum as in `developmentFactors`; null where one is missing or not above 0. */
function factorsOf(
	{ seen, developments }: Fitted,
	cumulative: Float64Array,
): Float64Array | null {
	const steps = Math.max(0, developments - 1);
	const from = new Float64Array(steps);
	const to = new Float64Array(steps);
	let first = 0;
	for (const cells of seen) {
		for (let at = 0; at < cells - 1; at += 1) {
			from[at] = (from[at] ?? 0) + (cumulative[first + at] ?? 0);
			to[at] = (to[at] ?? 0) + (cumulative[first + at + 1] ?? 0);
		}
		first += cells;
	}
	const factors = to.map((sum, at) => sum / (from[at] ?? 0));
	return from.every((sum) => sum > 0) && factors.every((each) => each > 0)
		? factors
		: null;
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
