// How much the steps of a development scatter, and what is taken for it where only one origin has been seen.
import {
	type FactorChoice,
	stepsFrom,
	weightPower,
} from "./development-factors.ts";
import { logLinear } from "./log-linear.ts";
import type { DevelopmentTriangle } from "./triangle.ts";

/**
 * "mack": min(σ⁴₋₁ / σ²₋₂, σ²₋₁, σ²₋₂), Mack's own rule and the default, which gives his published 2 447 095.
 * "log-linear": a straight line through ln σ, the default of several programs, which gives 2 441 364.
 */
export type SigmaRule = "mack" | "log-linear";

/** Of one step between developments; null where it cannot be told. */
export interface Scatter {
	readonly variance: number | null;
	/** Square of the factor's standard error. */
	readonly factorVariance: number | null;
	/** Origins that speak for the factor. */
	readonly origins: number;
	/** True where the variance follows from the developments before and not from two or more origins. */
	readonly extrapolated: boolean;
}

/**
 * Mack's σ² and the variance of each factor. Origins at 0 or less have no scatter of their own and are left out.
 *
 * @see Mack (1993), ASTIN Bulletin 23, 213–225; (1999), ASTIN Bulletin 29, 361–366 for the averages
 */
export function scatterOf(
	triangle: DevelopmentTriangle,
	factors: readonly (number | null)[],
	choice: FactorChoice = {},
	rule: SigmaRule = "mack",
): Scatter[] {
	const power = weightPower[choice.average ?? "volume"];
	const seen = factors.map((factor, development) => {
		const steps = stepsFrom(triangle, development, choice).filter(
			({ from }) => from > 0,
		);
		const weight = steps.reduce((sum, { from }) => sum + from ** power, 0);
		const squares = steps.reduce(
			(sum, { from, to }) =>
				sum + from ** power * (to / from - (factor ?? 0)) ** 2,
			0,
		);
		const isTold = factor !== null && steps.length > 1;
		return {
			weight,
			origins: steps.length,
			variance: isTold ? squares / (steps.length - 1) : null,
		};
	});
	const variances = extrapolated(
		seen.map(({ variance }) => variance),
		rule,
	);
	return seen.map(({ weight, origins, variance }, development) => {
		const known = variances[development] ?? null;
		return {
			variance: known,
			factorVariance: known === null || !(weight > 0) ? null : known / weight,
			origins,
			extrapolated: variance === null && known !== null,
		};
	});
}

function extrapolated(
	seen: readonly (number | null)[],
	rule: SigmaRule,
): (number | null)[] {
	if (rule === "log-linear") return alongLine(seen);
	const variances: (number | null)[] = [];
	for (const variance of seen)
		variances.push(variance ?? mackRule(variances.at(-1), variances.at(-2)));
	return variances;
}

function mackRule(
	before: number | null | undefined,
	twoBefore: number | null | undefined,
): number | null {
	if (typeof before !== "number") return null;
	if (typeof twoBefore !== "number") return before;
	const least = Math.min(before, twoBefore);
	return twoBefore > 0 ? Math.min(before ** 2 / twoBefore, least) : least;
}

function alongLine(seen: readonly (number | null)[]): (number | null)[] {
	const points = seen.flatMap((variance, at) =>
		variance !== null && variance > 0
			? [{ x: at, y: Math.sqrt(variance) }]
			: [],
	);
	const line = logLinear(points);
	return seen.map((variance, at) =>
		variance !== null || !line
			? variance
			: Math.exp(line.intercept + line.slope * at) ** 2,
	);
}
