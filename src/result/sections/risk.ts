// The risk of buying at the bid, as the result states it.
import { z } from "zod";
import { decimalFromKroner } from "../../money.ts";
import type { Uncertain } from "../uncertainty.ts";
import { money, rate } from "./amounts.ts";

export const riskSchema = z
	.strictObject({
		bids: z.array(
			z.strictObject({
				kind: z
					.enum(["of_forecast", "at_miss_chance", "against_bidders"])
					.describe(
						"as the forecast has it; the highest within the chance allowed; cut for winning against the other bidders",
					),
				bid: money,
				misses_target: rate.describe("chance of a return below the target"),
			}),
		),
		loses_money: rate.describe("chance that less comes back than was paid"),
		mean_loss: money.nullable().describe("of the simulations that lose money"),
		miss_chance: rate.describe("chance of missing the target that is allowed"),
		quantiles: z.array(
			z.strictObject({
				chance: rate.describe("of staying below"),
				price: money.describe("that would just have met the target"),
				irr: rate.describe("yearly, of one who paid the bid"),
				gain: money.describe("all that came back less all that was paid"),
			}),
		),
		bidders: z.int().positive().describe("how many are supposed to bid"),
		by_bidders: z.array(
			z.strictObject({
				bidders: z.int().positive(),
				share: rate.describe("what winning against them leaves of a bid"),
				bid: money,
			}),
		),
		returns: z.array(
			z.strictObject({
				from: rate,
				to: rate,
				share: rate.describe("of the simulations"),
			}),
		),
	})
	.nullable()
	.describe("simulated outcomes of a purchase at the bid; null without a bid");

export function riskSection(
	found: Uncertain | null,
	terms: { readonly missChance: number; readonly bidders: number },
): z.infer<typeof riskSchema> {
	const risk = found?.risk;
	if (!risk) return null;
	return {
		bids: risk.bids.map(({ kind, bid, missesTarget }) => ({
			kind,
			bid: decimalFromKroner(bid),
			misses_target: missesTarget,
		})),
		loses_money: risk.losesMoney,
		mean_loss: risk.meanLoss === null ? null : decimalFromKroner(risk.meanLoss),
		miss_chance: terms.missChance,
		quantiles: risk.quantiles.map(({ chance, price, irr, gain }) => ({
			chance,
			price: decimalFromKroner(price),
			irr,
			gain: decimalFromKroner(gain),
		})),
		bidders: terms.bidders,
		by_bidders: risk.shades.map(({ bidders, share, bid }) => ({
			bidders,
			share,
			bid: decimalFromKroner(bid),
		})),
		returns: risk.irrBins.map((bin) => ({ ...bin })),
	};
}
