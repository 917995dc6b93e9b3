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
 * Chance is log-normal. What claims paid early they do not pay late: on a path each month gives back a part of the surplus
 * that chance has gathered before it, or makes up for a lack, and adds chance of its own, so that the sum up to every
 * month has its variance. A month by itself has the whole of its own.
 */
export function simulated(
	{ months, parameters, process, cycle }: Uncertainty,
	simulations: number,
	random: Random,
): Futures {
	const length = months.length;
	const normal = normalDraws(random);
	const onPath = logSpread(months, fresh(process));
	const { kept } = process;
	const alone = logSpread(months, process.ofMonth);
	const paths = new Float64Array(simulations * length);
	const single = new Float64Array(simulations * length);
	const levels = new Float64Array(cycleYears);
	for (let each = 0; each < simulations; each += 1) {
		const draw = Math.floor(random() * parameters.draws) * length;
		drawCycle(cycle, normal, levels);
		const from = each * length;
		let surplus = 0;
		for (let month = 0; month < length; month += 1) {
			const year = levels[Math.floor(month / 12)] ?? 1;
			const level = (parameters.ratios[draw + month] ?? 1) * year;
			const chance = normal();
			const path = onPath[month] ?? 0;
			const one = alone[month] ?? 0;
			const amount = months[month] ?? 0;
			const left = Math.max(0, amount - (1 - (kept[month] ?? 1)) * surplus);
			const came = left * Math.exp(path * chance - (path * path) / 2);
			surplus += came - amount;
			paths[from + month] = amount > 0 ? (level * came) / amount : level;
			single[from + month] = level * Math.exp(one * chance - (one * one) / 2);
		}
	}
	return { simulations, months: length, paths, single };
}

/** The variance that each month adds to what is kept of the chance before it. */
function fresh({ upTo, kept }: ProcessVariance): Float64Array {
	return upTo.map((variance, month) => {
		const share = kept[month] ?? 1;
		return Math.max(0, variance - share * share * (upTo[month - 1] ?? 0));
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
