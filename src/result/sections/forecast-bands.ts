// How sure the forecast is, as the result states it.
import { z } from "zod";
import { decimalFromKroner, decimalFromOre } from "../../money.ts";
import { ercOf, type ForecastMonth } from "../../valuation/forecast.ts";
import type { Band } from "../../valuation/risk/quantiles.ts";
import type { Uncertain } from "../uncertainty.ts";
import { money, rate } from "./amounts.ts";

const origin = z.enum(["measured", "given", "assumed"]);

const band = {
	low_95: money.describe("2.5 % of the simulations are below"),
	low_80: money.describe("10 % are below"),
	high_80: money.describe("10 % are above"),
	high_95: money.describe("2.5 % are above"),
};

export const forecastBandsSchema = z
	.strictObject({
		seed: z.int().describe("of all draws: the same seed gives the same bytes"),
		simulations: z.int().positive(),
		parameter_draws: z
			.int()
			.nonnegative()
			.describe("sets of curves, each fitted to debtors drawn anew"),
		cycle_sd: rate.describe("of the logarithm of how good a year is"),
		cycle_origin: origin,
		cycle_correlation: rate.describe("of how good a year is with the next"),
		claim_correlation: rate.describe("between two claims of one debtor"),
		claim_correlation_origin: origin,
		erc: z.array(
			z.strictObject({
				horizon_months: z.int().positive(),
				expected: money.describe("as forecast"),
				simulated: money.describe("mean of the simulations"),
				...band,
				spread: rate.describe("standard deviation over the mean"),
			}),
		),
		by_month: z.array(
			z.strictObject({
				month: z.int().positive(),
				...band,
				total_low_95: band.low_95.describe("of all months up to this one"),
				total_low_80: band.low_80,
				total_high_80: band.high_80,
				total_high_95: band.high_95,
			}),
		),
	})
	.nullable()
	.describe(
		"gross collections with parameter, process and cycle risk; null where it was not simulated",
	);

/** @param byMonth  the forecast: what is expected is its own figure, rounded where it rounds */
export function forecastBandsSection(
	found: Uncertain | null,
	byMonth: readonly ForecastMonth[],
): z.infer<typeof forecastBandsSchema> {
	if (!found) return null;
	return {
		seed: found.seed,
		simulations: found.simulations,
		parameter_draws: found.parameterDraws,
		cycle_sd: found.cycleSd.value,
		cycle_origin: found.cycleSd.origin,
		cycle_correlation: found.cycleCorrelation,
		claim_correlation: found.claimCorrelation.value,
		claim_correlation_origin: found.claimCorrelation.origin,
		erc: found.bands.horizons.map(({ horizon, mean, spread, ...each }) => ({
			horizon_months: horizon,
			expected: decimalFromOre(ercOf(byMonth, horizon)),
			simulated: decimalFromKroner(mean),
			...inMoney(each),
			spread,
		})),
		by_month: found.bands.months.map(({ month, single, upTo }) => {
			const total = inMoney(upTo);
			return {
				month,
				...inMoney(single),
				total_low_95: total.low_95,
				total_low_80: total.low_80,
				total_high_80: total.high_80,
				total_high_95: total.high_95,
			};
		}),
	};
}

function inMoney({ low_95, low_80, high_80, high_95 }: Band) {
	return {
		low_95: decimalFromKroner(low_95),
		low_80: decimalFromKroner(low_80),
		high_80: decimalFromKroner(high_80),
		high_95: decimalFromKroner(high_95),
	};
}
