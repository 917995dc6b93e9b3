// How much a triangle grows from one development to the next: the factors of the chain ladder.
import type { DevelopmentTriangle } from "./triangle.ts";

/** How factors are averaged, and over what. */
export interface FactorChoice {
	/** "volume" (default): sum over sum. "simple": mean of the factors. "regression": through the origin, weights C². */
	readonly average?: "volume" | "simple" | "regression";
	/** Only the last so many origins of each development; all where it is not said. */
	readonly last?: number;
	/** Single steps to leave out, by origin and the development they start from (both from 0). */
	readonly exclude?: readonly { origin: number; development: number }[];
}

/** One observed step of one origin from a development to the next. */
export interface Step {
	readonly origin: number;
	readonly from: number;
	readonly to: number;
}

/** The steps from one development that count, oldest origin first. */
export function stepsFrom(
	triangle: DevelopmentTriangle,
	development: number,
	{ last, exclude = [] }: FactorChoice = {},
): Step[] {
	const steps = triangle.cumulative.flatMap((row, origin): Step[] => {
		const from = row[development] ?? null;
		const to = row[development + 1] ?? null;
		return from === null || to === null ? [] : [{ origin, from, to }];
	});
	return (last === undefined ? steps : steps.slice(-Math.max(1, last))).filter(
		({ origin }) =>
			!exclude.some(
				(one) => one.origin === origin && one.development === development,
			),
	);
}

/** The power of C that weighs a factor: 1, 0 and 2. */
export const weightPower = { volume: 1, simple: 0, regression: 2 } as const;

/**
 * The factors of a triangle, one per step from a development to the next.
 *
 * An origin that stands at 0 has no factor of its own, but in the volume weighted average it counts: what it pays later
 * belongs to the sum. Simple and regression averages leave out origins at 0 or less.
 *
 * @returns null for a step that no origin speaks for, or whose sum is 0 or less: it cannot be told
 */
export function developmentFactors(
	triangle: DevelopmentTriangle,
	choice: FactorChoice = {},
): (number | null)[] {
	return Array.from(
		{ length: Math.max(0, triangle.developments - 1) },
		(_, development) =>
			factorOf(
				stepsFrom(triangle, development, choice),
				choice.average ?? "volume",
			),
	);
}

function factorOf(
	steps: readonly Step[],
	average: keyof typeof weightPower,
): number | null {
	if (average === "volume")
		return ratio(
			sum(steps, ({ to }) => to),
			sum(steps, ({ from }) => from),
		);
	const power = weightPower[average];
	const above = steps.filter(({ from }) => from > 0);
	return ratio(
		sum(above, ({ from, to }) => from ** power * (to / from)),
		sum(above, ({ from }) => from ** power),
	);
}

function ratio(top: number, bottom: number): number | null {
	return bottom > 0 ? top / bottom : null;
}

function sum(steps: readonly Step[], of: (step: Step) => number): number {
	return steps.reduce((all, step) => all + of(step), 0);
}

/**
 * What each development still grows by until the last one, and by the tail after it.
 *
 * @returns one per development; null from where a factor is missing on the way
 */
export function factorsToUltimate(
	factors: readonly (number | null)[],
	tail = 1,
): (number | null)[] {
	const toUltimate: (number | null)[] = [tail];
	for (const factor of factors.toReversed()) {
		const [after = null] = toUltimate;
		toUltimate.unshift(
			factor === null || after === null ? null : factor * after,
		);
	}
	return toUltimate;
}
