// The over-dispersed Poisson model behind the chain ladder: what it fits, and how far the cells lie from it.
import { developmentFactors } from "./development-factors.ts";
import {
	type DevelopmentTriangle,
	incrementsOf,
	isWithoutGaps,
	latestOf,
} from "./triangle.ts";

export interface PoissonCell {
	readonly origin: number;
	readonly development: number;
	readonly increment: number;
	readonly fitted: number;
	/** (increment − fitted) / √|fitted|, 0 where nothing is fitted. */
	readonly residual: number;
}

export interface PoissonFit {
	readonly cells: readonly PoissonCell[];
	/** φ: squared residuals over degrees of freedom. */
	readonly dispersion: number;
	/** √(n / (n − p)): makes residuals as wide as the errors they stand for. */
	readonly adjustment: number;
}

/**
 * The fit that the latest amounts and the volume weighted factors imply, backwards from the latest diagonal.
 *
 * @returns null for a triangle with gaps, with a factor missing or not above 0, or with no more cells than parameters
 * @see England & Verrall (1999), Insurance: Mathematics and Economics 25, 281–293; Renshaw & Verrall (1998)
 */
export function overDispersedPoisson(
	triangle: DevelopmentTriangle,
): PoissonFit | null {
	const factors = ifAllAbove0(developmentFactors(triangle));
	if (!factors || !isWithoutGaps(triangle)) return null;
	const increments = incrementsOf(triangle);
	const cells = latestOf(triangle).flatMap((latest, origin) =>
		latest
			? fittedRow(latest.amount, factors.slice(0, latest.development)).map(
					(fitted, development) =>
						cellOf(
							origin,
							development,
							increments[origin]?.[development] ?? 0,
							fitted,
						),
				)
			: [],
	);
	const free =
		cells.length - triangle.origins.length - triangle.developments + 1;
	if (free < 1) return null;
	const squares = cells.reduce((sum, { residual }) => sum + residual ** 2, 0);
	return {
		cells,
		dispersion: squares / free,
		adjustment: Math.sqrt(cells.length / free),
	};
}

/** The factors; null where one is missing or not above 0. */
export function ifAllAbove0(
	factors: readonly (number | null)[],
): number[] | null {
	const above = factors.filter(
		(factor): factor is number => factor !== null && factor > 0,
	);
	return above.length === factors.length ? above : null;
}

function fittedRow(latest: number, factors: readonly number[]): number[] {
	const cumulative = [latest];
	for (const factor of factors.toReversed())
		cumulative.unshift((cumulative[0] ?? 0) / factor);
	return cumulative.map((amount, at) => amount - (cumulative[at - 1] ?? 0));
}

function cellOf(
	origin: number,
	development: number,
	increment: number,
	fitted: number,
): PoissonCell {
	const isNothing = fitted === 0;
	return {
		origin,
		development,
		increment,
		fitted,
		residual: isNothing
			? 0
			: (increment - fitted) / Math.sqrt(Math.abs(fitted)),
	};
}
