// Bands around the forecast: what each month and each sum of months may come to.
import { type Band, bandOf } from "./quantiles.ts";
import type { Futures } from "./simulate.ts";

export const bandHorizons = [12, 36, 84, 120, 180] as const;

export interface MonthBand {
	readonly month: number;
	/** The month by itself; kroner. */
	readonly single: Band;
	/** All months up to and including it. */
	readonly upTo: Band;
}

export interface HorizonBand extends Band {
	readonly horizon: number;
	/** As forecast. */
	readonly expected: number;
	/** Mean of the simulations. */
	readonly mean: number;
	/** Standard deviation of the simulations over their mean; 0 where nothing is expected. */
	readonly spread: number;
}

export interface ForecastBands {
	readonly horizons: readonly HorizonBand[];
	readonly months: readonly MonthBand[];
}

/** @param forecast  expected gross collections by month, kroner */
export function forecastBands(
	forecast: readonly number[],
	futures: Futures,
): ForecastBands {
	const { simulations, paths, single } = futures;
	const sums = new Float64Array(simulations);
	const column = new Float64Array(simulations);
	const months: MonthBand[] = [];
	const horizons: HorizonBand[] = [];
	let expected = 0;
	for (const [month, amount] of forecast.entries()) {
		expected += amount;
		for (let each = 0; each < simulations; each += 1) {
			const cell = each * futures.months + month;
			sums[each] = (sums[each] ?? 0) + amount * (paths[cell] ?? 1);
			column[each] = amount * (single[cell] ?? 1);
		}
		const upTo = bandOf(Float64Array.from(sums));
		months.push({ month: month + 1, single: bandOf(column), upTo });
		const horizon = bandHorizons.find((each) => each === month + 1);
		if (horizon)
			horizons.push({ horizon, expected, ...upTo, ...momentsOf(sums) });
	}
	return { horizons, months };
}

function momentsOf(values: Float64Array) {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const square =
		values.reduce((sum, value) => sum + (value - mean) ** 2, 0) /
		Math.max(1, values.length - 1);
	return { mean, spread: mean > 0 ? Math.sqrt(square) / mean : 0 };
}
