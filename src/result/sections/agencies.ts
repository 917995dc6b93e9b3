// Collectors held against each other, as the result states it.
import { z } from "zod";
import { count, money, rate } from "./amounts.ts";

const number = z.number();

export const agenciesSchema = z
	.strictObject({
		overall: z
			.array(
				z.strictObject({
					horizon_days: count.describe(
						"days from placement within which resolution is counted; only placements watched so long",
					),
					run_off_after_days: count.describe(
						"without a placement for so long before the last of any collector: in run-off",
					),
					overdispersion: number
						.nullable()
						.describe(
							"phi: mean of winsorised z², at least 1; null where fewer than 5 are compared",
						),
					between_deviation: number.describe(
						"standard deviation of the true indices between collectors",
					),
					best: z
						.string()
						.nullable()
						.describe(
							"better than expected beyond chance, and first; null where none is",
						),
				}),
			)
			.length(1),
		ranking: z.array(
			z.strictObject({
				agency: z.string(),
				standing: z.enum(["better", "worse", "alike", "too few", "run-off"]),
				placements: count,
				resolved: count,
				raw_rate: rate,
				raw_low: rate.describe("95 % Wilson interval"),
				raw_high: rate,
				raw_rank: count,
				compared: count.describe(
					"placements in strata where another has placements too",
				),
				expected: number
					.nullable()
					.describe("resolved, if each stratum resolved as it does in all"),
				observed: count.describe("resolved among the compared"),
				index: number.nullable().describe("observed over expected"),
				limit_low: number.nullable().describe("95 % funnel around 1"),
				limit_high: number.nullable(),
				z: number.nullable(),
				shrunk: number.nullable().describe("the index, by empirical Bayes"),
				rank: count.nullable().describe("by the shrunken index"),
				rank_low: count.nullable().describe("95 % parametric bootstrap"),
				rank_high: count.nullable(),
				share_first: rate
					.nullable()
					.describe("share of the draws it is best in"),
			}),
		),
		money: z.array(
			z.strictObject({
				agency: z.string(),
				principal: money.describe("placed and watched to the horizon"),
				recovered: money,
				recovery_rate: rate.nullable(),
				expected_recovery_rate: rate
					.nullable()
					.describe("of the compared, at the pooled rate of each stratum"),
				compared_recovery_rate: rate.nullable(),
				commission: rate.describe("what it takes of a krone recovered"),
				per_claim: money.describe("what it takes for each placement"),
				terms_origin: z
					.enum(["measured", "given", "reference", "assumed"])
					.describe(
						"assumed: the seller's general cost rate, for want of terms of its own",
					),
				cost_per_krone: rate
					.nullable()
					.describe(
						"both and VAT that cannot be deducted, over recovered; null where nothing was",
					),
				net_per_krone: rate
					.nullable()
					.describe("recovered less cost, over principal placed"),
				fees_per_krone: rate
					.nullable()
					.describe(
						"fees charged to debtors over principal placed; null where none is stated",
					),
			}),
		),
		service: z.array(
			z.strictObject({
				agency: z.string(),
				placements: count.describe("all, young and foreign ones included"),
				last_placement_date: z.string(),
				idle_days: count,
				median_days_to_cash: count
					.nullable()
					.describe("Kaplan–Meier; null where half had not paid in a year"),
				complaints: count,
				complaints_per_1000: number,
				customers: count.describe("paid in full, and watched a year since"),
				bought_again: rate.nullable(),
				paid_again: rate
					.nullable()
					.describe("bought again and paid without collection"),
			}),
		),
		foreign: z.array(
			z.strictObject({
				agency: z.string(),
				placements: count,
				resolved: count,
				rate: rate.nullable(),
				low: rate.nullable(),
				high: rate.nullable(),
			}),
		),
		fair_test: z
			.array(
				z.strictObject({
					lift: rate.describe("relative"),
					rate: rate.describe("resolved without the lift"),
					claims_per_arm: count.nullable(),
				}),
			)
			.describe(
				"claims for each of two arms, by lot: 80 % power, 5 % two-sided",
			),
	})
	.nullable()
	.describe("null where fewer than two collectors have placements to compare");

export type Agencies = z.infer<typeof agenciesSchema>;
