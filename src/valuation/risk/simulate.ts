// Futures of a portfolio: which curves hold, how good the years are, and which claims happen to pay.
import type { Random } from "../../random.ts";
import { type Cycle, cycleYears, drawCycle } from "./cycle.ts";
import { normalDraws } from "./normal-draws.ts";
import type { ParameterPaths } from "./parameter-paths.ts";
import type { ProcessVariance } from "./process-variance.ts";

/** What is uncertain about a forecast. */
export interface Uncertainty {
	/** Expected gross collections by month; kroner. */
	readonly months: readonly number[];
	readonly parameters: ParameterPaths;
	readonly process: ProcessVariance;
	readonly cycle: Cycle;
}

/** Simulated cash over expected cash by simulation and month; a month without expected cash is 1. */
export interface Futures {
	readonly simulations: number;
	readonly months: number;
	/** Months that belong to one path: their sums up to any horizon spread as they should. */
	readonly paths: Float64Array;
	/** Months each by itself: what any one of them may come to. */
	readonly single: Float64Array;
}

/**
 * Draws futures. Cash of a month is forecast × curves drawn × level of its year × chance, each factor 1 on average.
 *
 * Chance is log-normal. What claims paid early they do not pay late, so the cash up to a month varies less than its
 * months would if they knew nothing of each other: on a path each month adds no more variance than the sum to it gains,
 * and a month by itself has the whole of its own.
 */
export function simulated(
	{ months, parameters, process, cycle }: Uncertainty,
	simulations: number,
	random: Random,
): Futures {
	const length = months.length;
	const normal = normalDraws(random);
	const onPath = logSpread(months, gained(process.upTo));
	const alone = logSpread(months, process.ofMonth);
	const paths = new Float64Array(simulations * length);
	const single = new Float64Array(simulations * length);
	const levels = new Float64Array(cycleYears);
	for (let each = 0; each < simulations; each += 1) {
		const draw = Math.floor(random() * parameters.draws) * length;
		drawCycle(cycle, normal, levels);
		const from = each * length;
		for (let month = 0; month < length; month += 1) {
			const year = levels[Math.floor(month / 12)] ?? 1;
			const level = (parameters.ratios[draw + month] ?? 1) * year;
			const chance = normal();
			const path = onPath[month] ?? 0;
			const one = alone[month] ?? 0;
			paths[from + month] = level * Math.exp(path * chance - (path * path) / 2);
			single[from + month] = level * Math.exp(one * chance - (one * one) / 2);
		}
	}
	return { simulations, months: length, paths, single };
}

/** What each month adds to the variance of the sum up to it; a fall is made up for by the months after it. */
function gained(upTo: Float64Array): Float64Array {
	let reached = 0;
	return upTo.map((variance) => {
		const gain = Math.max(0, variance - reached);
		reached += gain;
		return gain;
	});
}

/** Standard deviation of the logarithm that gives a month of such a mean such a variance. */
function logSpread(
	months: readonly number[],
	variances: Float64Array,
): Float64Array {
	return Float64Array.from(months, (amount, month) =>
		amount > 0
			? Math.sqrt(Math.log1p((variances[month] ?? 0) / (amount * amount)))
			: 0,
	);
}
