// Parameter risk: the portfolio's cash by month as it would be under each of several sets of curves.
import { horizonMonths } from "../collections.ts";
import type { Collections, OpenClaims } from "../types.ts";
import { keyOf } from "./segment-paths.ts";

/** Cash by month over the forecast's, one row a set of curves; each month is 1 on average. */
export interface ParameterPaths {
	readonly draws: number;
	/** By draw and month. */
	readonly ratios: Float64Array;
}

/** Nothing is uncertain: one set of curves, the forecast itself. */
export const certain: ParameterPaths = {
	draws: 1,
	ratios: new Float64Array(horizonMonths).fill(1),
};

/**
 * Puts what several sets of curves say about each segment on the forecast of that segment.
 *
 * Of the sets only how they differ is taken: each segment's month is divided by its mean over the sets, so that their
 * mean is the forecast.
 *
 * @param draws  cash by segment and month under each set, in the order of `keys`
 */
export function parameterPaths(
	open: readonly OpenClaims[],
	collections: readonly Collections[],
	keys: readonly string[],
	draws: readonly Float64Array[],
): ParameterPaths {
	if (draws.length === 0) return certain;
	const forecast = forecastBySegment(open, collections, keys);
	const mean = new Float64Array(forecast.length);
	for (const draw of draws)
		for (let cell = 0; cell < mean.length; cell += 1)
			mean[cell] = (mean[cell] ?? 0) + (draw[cell] ?? 0) / draws.length;
	const total = totalByMonth(forecast, keys.length);
	const ratios = new Float64Array(draws.length * horizonMonths);
	draws.forEach((draw, place) => {
		for (let month = 0; month < horizonMonths; month += 1) {
			let sum = 0;
			for (let key = 0; key < keys.length; key += 1) {
				const cell = key * horizonMonths + month;
				const usual = mean[cell] ?? 0;
				const share = usual > 0 ? (draw[cell] ?? 0) / usual : 1;
				sum += (forecast[cell] ?? 0) * share;
			}
			const all = total[month] ?? 0;
			ratios[place * horizonMonths + month] = all > 0 ? sum / all : 1;
		}
	});
	return { draws: draws.length, ratios };
}

function forecastBySegment(
	open: readonly OpenClaims[],
	collections: readonly Collections[],
	keys: readonly string[],
): Float64Array {
	const places = new Map(keys.map((key, place) => [key, place]));
	const cash = new Float64Array(keys.length * horizonMonths);
	open.forEach(({ clock, segment }, group) => {
		const from = (places.get(keyOf(clock, segment)) ?? 0) * horizonMonths;
		collections[group]?.months.forEach((amount, month) => {
			cash[from + month] = (cash[from + month] ?? 0) + amount;
		});
	});
	return cash;
}

function totalByMonth(cells: Float64Array, rows: number): Float64Array {
	const total = new Float64Array(horizonMonths);
	for (let row = 0; row < rows; row += 1)
		for (let month = 0; month < horizonMonths; month += 1)
			total[month] =
				(total[month] ?? 0) + (cells[row * horizonMonths + month] ?? 0);
	return total;
}
