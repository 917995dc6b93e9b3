// Futures: their mean is the forecast, their variance what the parts add up to, and the same seed gives the same bytes.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { random } from "../../../src/random.ts";
import { forecastBands } from "../../../src/valuation/risk/forecast-bands.ts";
import {
	simulated,
	type Uncertainty,
} from "../../../src/valuation/risk/simulate.ts";
import { law } from "../../properties.ts";
import {
	falling,
	levelsApart,
	nothingUncertain,
	processOf,
} from "./uncertain.ts";

const uncertain: Uncertainty = {
	months: falling,
	parameters: levelsApart([0.8, 0.9, 1, 1.1, 1.2]),
	process: processOf(falling, 0.4),
	cycle: { sd: 0.2, correlation: 0.6 },
};

/** Sums over the first months of each simulation. */
function sumsOf(given: Uncertainty, horizon: number, simulations: number) {
	const { paths, months } = simulated(given, simulations, random(7));
	return Array.from({ length: simulations }, (_, each) =>
		given.months
			.slice(0, horizon)
			.reduce(
				(sum, amount, month) =>
					sum + amount * (paths[each * months + month] ?? 0),
				0,
			),
	);
}

const mean = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) =>
	mean(values.map((value) => (value - mean(values)) ** 2));
const total = (horizon: number) =>
	falling.slice(0, horizon).reduce((sum, amount) => sum + amount, 0);

describe("futures", () => {
	test.each([12, 36, 180])(
		"come to the forecast on average within their error, over %i months",
		(horizon) => {
			const sums = sumsOf(uncertain, horizon, 4_000);
			const error = Math.sqrt(variance(sums) / sums.length);
			expect(Math.abs(mean(sums) - total(horizon))).toBeLessThan(3.5 * error);
		},
	);

	test("spread over a year as the closed form has it", () => {
		const sums = sumsOf(uncertain, 12, 6_000);
		// Level and year are common to the months of a year: E[L²] = 1.02, E[f²] = exp(0.04); chance adds month by month.
		const common = 1.02 * Math.exp(0.04);
		const chance = falling
			.slice(0, 12)
			.reduce((sum, amount) => sum + common * (0.4 * amount) ** 2, 0);
		const expected = (common - 1) * total(12) ** 2 + chance;
		expect(variance(sums) / expected).toBeGreaterThan(0.9);
		expect(variance(sums) / expected).toBeLessThan(1.1);
	});

	test("are the same bytes for the same seed, and others for another", () => {
		const draw = (seed: number) => simulated(uncertain, 50, random(seed)).paths;
		expect(draw(3)).toEqual(draw(3));
		expect(draw(3)).not.toEqual(draw(4));
	});

	test("are the forecast itself where nothing is uncertain", () => {
		const bands = forecastBands(
			falling,
			simulated(nothingUncertain, 20, random(1)),
		);
		for (const { low_95, high_95, expected } of bands.horizons) {
			expect(low_95).toBeCloseTo(expected, 4);
			expect(high_95).toBeCloseTo(expected, 4);
		}
	});
});

law(
	"bands are in order and wider at 95 than at 80 per cent, whatever is uncertain",
	[
		fc.double({ min: 0, max: 0.6, noNaN: true }),
		fc.double({ min: 0, max: 2, noNaN: true }),
		fc.integer({ min: 1, max: 1e6 }),
	],
	(sd, share, seed) => {
		const futures = simulated(
			{
				...nothingUncertain,
				cycle: { sd, correlation: 0.5 },
				process: processOf(falling, share),
			},
			40,
			random(seed),
		);
		const { horizons, months } = forecastBands(falling, futures);
		const crooked = [
			...horizons,
			...months.flatMap(({ single, upTo }) => [single, upTo]),
		].filter(
			({ low_95, low_80, high_80, high_95 }) =>
				!(
					low_95 >= 0 &&
					low_80 >= low_95 &&
					high_80 >= low_80 &&
					high_95 >= high_80
				),
		);
		expect(crooked).toEqual([]);
	},
);
