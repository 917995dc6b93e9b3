// How far what is to come may be from what is expected, as it is worth today.
import { presentFactors } from "../present-value.ts";
import { bandOf } from "./quantiles.ts";
import type { Futures } from "./simulate.ts";

/** Worth today of simulated gross collections over that of the forecast: between these with a chance of 95 %. */
export interface WorthFactors {
	readonly low: number;
	readonly high: number;
}

/** @param forecast  expected gross collections by month, kroner */
export function worthFactors(
	forecast: readonly number[],
	{ simulations, months, paths }: Futures,
	annualRate: number,
): WorthFactors {
	const factors = presentFactors(forecast.length, annualRate);
	const worths = forecast.map(
		(amount, month) => amount * (factors[month] ?? 0),
	);
	const expected = worths.reduce((sum, worth) => sum + worth, 0);
	if (!(expected > 0)) return { low: 1, high: 1 };
	const simulated = Float64Array.from({ length: simulations }, (_, each) =>
		worths.reduce(
			(sum, worth, month) => sum + worth * (paths[each * months + month] ?? 1),
			0,
		),
	);
	const { low_95, high_95 } = bandOf(simulated);
	return { low: low_95 / expected, high: high_95 / expected };
}
