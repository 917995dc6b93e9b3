// Uncertainties that tests draw futures from.
import { horizonMonths } from "../../../src/valuation/collections.ts";
import type { ParameterPaths } from "../../../src/valuation/risk/parameter-paths.ts";
import type { Uncertainty } from "../../../src/valuation/risk/simulate.ts";

/** A forecast that falls by three per cent a month. */
export const falling = Array.from(
	{ length: horizonMonths },
	(_, month) => 100_000 * 0.97 ** month,
);

/** Sets of curves that lie apart by one level each, 1 on average. */
export const levelsApart = (levels: readonly number[]): ParameterPaths => ({
	draws: levels.length,
	ratios: Float64Array.from(
		levels.flatMap((level) => new Array<number>(horizonMonths).fill(level)),
	),
});

/** Claims that pay a small part of a month's variance each: independent months, with a standard deviation of a share. */
export function processOf(months: readonly number[], share: number) {
	const ofMonth = Float64Array.from(months, (amount) => (amount * share) ** 2);
	let sum = 0;
	const upTo = ofMonth.map((variance) => {
		sum += variance;
		return sum;
	});
	return { ofMonth, upTo, kept: ofMonth.map(() => 1) };
}

export const nothingUncertain: Uncertainty = {
	months: falling,
	parameters: levelsApart([1]),
	process: processOf(falling, 0),
	cycle: { sd: 0, correlation: 0 },
};
