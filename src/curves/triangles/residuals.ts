// How each step of a triangle lies against the chain ladder: rows for plots by origin, development and calendar period.
import {
	developmentFactors,
	type FactorChoice,
	stepsFrom,
} from "./development-factors.ts";
import { scatterOf } from "./sigma.ts";
import type { DevelopmentTriangle } from "./triangle.ts";

export interface Residual {
	readonly origin: string;
	/** Development that the step leads to, from 0. */
	readonly development: number;
	/** Diagonal that the step leads to: origin + development, from 0. */
	readonly calendar: number;
	readonly from: number;
	readonly to: number;
	readonly fitted: number;
	/** (to − fitted) / (σ √from): about standard normal where the model holds. Null where σ was not seen or is 0. */
	readonly residual: number | null;
}

/** One row per step between two observed developments, of a volume weighted chain ladder. @see Mack (1994), CAS Forum */
export function residualsOf(
	triangle: DevelopmentTriangle,
	choice: Omit<FactorChoice, "average"> = {},
): Residual[] {
	const factors = developmentFactors(triangle, choice);
	const scatter = scatterOf(triangle, factors, choice);
	return factors.flatMap((factor, development) => {
		if (factor === null) return [];
		const { variance = null, extrapolated = true } = scatter[development] ?? {};
		return stepsFrom(triangle, development, choice).map(
			({ origin, from, to }) => ({
				origin: triangle.origins[origin] ?? "",
				development: development + 1,
				calendar: origin + development + 1,
				from,
				to,
				fitted: factor * from,
				residual:
					from > 0 && !extrapolated && variance !== null && variance > 0
						? (to - factor * from) / Math.sqrt(variance * from)
						: null,
			}),
		);
	});
}
