// What comes after the last development a triangle has seen: factors that go on falling as they fell.
import { logLinear } from "./log-linear.ts";

export interface TailChoice {
	/** First development step (from 0) that the fall is read from; 0 where it is not said. */
	readonly from?: number;
	/** Steps that are carried on after the last; 100 where it is not said. */
	readonly steps?: number;
}

export interface Tail {
	readonly factor: number;
	readonly intercept: number;
	readonly slope: number;
	/** Factors above 1 that the line was drawn through. */
	readonly factors: number;
}

/**
 * f − 1 falls exponentially: ln(f_k − 1) = a + b·k, k counting steps from 1, by least squares over the factors above 1.
 *
 * @returns null where fewer than two factors are above 1, or where they do not fall: then no tail can be read off
 * @see Sherman (1984), Proceedings of the CAS 71, 122–155
 */
export function exponentialTail(
	factors: readonly (number | null)[],
	choice: TailChoice = {},
): Tail | null {
	return tailAlong(factors, choice, (step) => step);
}

/**
 * f − 1 falls as a power: ln(f_k − 1) = a + b·ln k. It falls slower than the exponential, and what it comes to depends
 * on `steps`, which should be stated beside it.
 *
 * @returns null as for the exponential
 * @see Sherman (1984), Proceedings of the CAS 71, 122–155
 */
export function inversePowerTail(
	factors: readonly (number | null)[],
	choice: TailChoice = {},
): Tail | null {
	return tailAlong(factors, choice, Math.log);
}

function tailAlong(
	factors: readonly (number | null)[],
	{ from = 0, steps = 100 }: TailChoice,
	scale: (step: number) => number,
): Tail | null {
	const points = factors.flatMap((factor, at) =>
		at >= from && factor !== null && factor > 1
			? [{ x: scale(at + 1), y: factor - 1 }]
			: [],
	);
	const line = logLinear(points);
	if (!line || line.slope >= 0) return null;
	let factor = 1;
	for (let step = 1; step <= steps; step += 1)
		factor *=
			1 + Math.exp(line.intercept + line.slope * scale(factors.length + step));
	return { factor, ...line, factors: points.length };
}
