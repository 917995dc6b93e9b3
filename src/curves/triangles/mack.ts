// The chain ladder with Mack's standard errors, by origin and in total.
import {
	developmentFactors,
	type FactorChoice,
	weightPower,
} from "./development-factors.ts";
import { type Scatter, type SigmaRule, scatterOf } from "./sigma.ts";
import { type DevelopmentTriangle, latestOf } from "./triangle.ts";

/** What comes after the last development. A tail without its two errors adds to the amount and nothing to the error. */
export interface MackTail {
	readonly factor: number;
	/** Standard error of the factor. */
	readonly standardError?: number;
	/** Mack's σ of the step. */
	readonly sigma?: number;
}

export interface MackChoice extends FactorChoice {
	readonly sigmaRule?: SigmaRule;
	readonly tail?: MackTail;
}

/** Null where it cannot be told: a factor is missing, or no scatter was seen. */
export interface MackOrigin {
	readonly origin: string;
	readonly latest: number;
	readonly ultimate: number | null;
	/** Still to come: ultimate less latest. */
	readonly reserve: number | null;
	readonly processError: number | null;
	readonly parameterError: number | null;
	readonly standardError: number | null;
}

export interface MackResult {
	readonly factors: readonly (number | null)[];
	readonly scatter: readonly Scatter[];
	readonly origins: readonly MackOrigin[];
	readonly total: Omit<MackOrigin, "origin">;
}

/** One step on the way to the ultimate. */
interface Step {
	readonly factor: number | null;
	readonly variance: number | null;
	readonly factorVariance: number | null;
}

/** One origin on its way: where it stands and the two squared errors so far. */
interface Standing {
	readonly amount: number | null;
	readonly process: number | null;
	readonly parameter: number | null;
}

/**
 * Mack's distribution-free chain ladder.
 *
 * The errors are carried from step to step as Mack (1999) does, which for volume weights equals the closed form of 1993.
 * The total carries the parameter error of all open origins together, for they lean on the same factors. An origin that
 * stands at 0 or less keeps its parameter error and has no process error: the method cannot tell it, and Cape Cod can.
 *
 * @see Mack (1993), ASTIN Bulletin 23, 213–225; Mack (1999), ASTIN Bulletin 29, 361–366
 */
export function mackChainLadder(
	triangle: DevelopmentTriangle,
	choice: MackChoice = {},
): MackResult {
	const factors = developmentFactors(triangle, choice);
	const scatter = scatterOf(triangle, factors, choice, choice.sigmaRule);
	const steps = stepsOf(factors, scatter, choice.tail);
	const power = weightPower[choice.average ?? "volume"];
	const latest = latestOf(triangle);
	const paths = latest.map((at) =>
		at ? pathOf(at.amount, steps.slice(at.development), power) : [],
	);
	const origins = triangle.origins.map((origin, place) => ({
		origin,
		...summary(latest[place]?.amount ?? 0, paths[place]?.at(-1)),
	}));
	return { factors, scatter, origins, total: totalOf(origins, paths, steps) };
}

function stepsOf(
	factors: readonly (number | null)[],
	scatter: readonly Scatter[],
	tail: MackTail | undefined,
): Step[] {
	const steps = factors.map((factor, at) => ({
		factor,
		variance: scatter[at]?.variance ?? null,
		factorVariance: scatter[at]?.factorVariance ?? null,
	}));
	if (!tail) return steps;
	const { factor, standardError = 0, sigma = 0 } = tail;
	return [
		...steps,
		{ factor, variance: sigma ** 2, factorVariance: standardError ** 2 },
	];
}

/** Where an origin stands before each step and after the last. */
function pathOf(
	latest: number,
	steps: readonly Step[],
	power: number,
): Standing[] {
	let at: Standing = { amount: latest, process: 0, parameter: 0 };
	const path = [at];
	for (const { factor, variance, factorVariance } of steps) {
		const { amount, process, parameter } = at;
		const own =
			amount === null || variance === null
				? null
				: amount > 0
					? variance * amount ** (2 - power)
					: 0;
		at = {
			amount: factor === null || amount === null ? null : factor * amount,
			process: carried(process, factor, own),
			parameter: carried(
				parameter,
				factor,
				amount === null || factorVariance === null
					? null
					: amount ** 2 * factorVariance,
			),
		};
		path.push(at);
	}
	return path;
}

function carried(
	before: number | null,
	factor: number | null,
	added: number | null,
): number | null {
	return before === null || factor === null || added === null
		? null
		: factor ** 2 * before + added;
}

function summary(
	latest: number,
	end: Standing | undefined,
): Omit<MackOrigin, "origin"> {
	const { amount = null, process = null, parameter = null } = end ?? {};
	return {
		latest,
		ultimate: amount,
		reserve: amount === null ? null : amount - latest,
		processError: root(process),
		parameterError: root(parameter),
		standardError: root(
			process === null || parameter === null ? null : process + parameter,
		),
	};
}

function root(square: number | null): number | null {
	return square === null ? null : Math.sqrt(square);
}

function totalOf(
	origins: readonly MackOrigin[],
	paths: readonly (readonly Standing[])[],
	steps: readonly Step[],
): Omit<MackOrigin, "origin"> {
	const seen = paths.filter(({ length }) => length > 0);
	let parameter: number | null = 0;
	steps.forEach(({ factor, factorVariance }, at) => {
		const open = seen
			.filter(({ length }) => length > steps.length - at)
			.map((path) => path.at(at - steps.length - 1)?.amount ?? null);
		const amount = added(open);
		parameter = carried(
			parameter,
			factor,
			amount === null || factorVariance === null
				? null
				: amount ** 2 * factorVariance,
		);
	});
	return summary(added(origins.map(({ latest }) => latest)) ?? 0, {
		amount: added(seen.map((path) => path.at(-1)?.amount ?? null)),
		process: added(seen.map((path) => path.at(-1)?.process ?? null)),
		parameter,
	});
}

function added(amounts: readonly (number | null)[]): number | null {
	return amounts.reduce<number | null>(
		(sum, amount) => (sum === null || amount === null ? null : sum + amount),
		0,
	);
}
