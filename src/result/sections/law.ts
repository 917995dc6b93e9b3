// What the law makes of the claims: how long they live, what may be charged, how they were chased, what is lost for tax.
import { z } from "zod";
import { count, money } from "./amounts.ts";

export const limitationSchema = z
	.array(
		z.strictObject({
			limitation_band: z.string().describe("months left to act"),
			basis: z.string().describe("the rule that sets the last day"),
			confidence: z
				.string()
				.describe("documented, stated or assumed, or unknown"),
			claims: count,
			principal: money,
			balance: money,
		}),
	)
	.nullable()
	.describe("open claims by the time left until they are time-barred");

export const chargesSchema = z
	.strictObject({
		totals: z.array(
			z.strictObject({
				claims: count,
				claims_not_known: count.describe(
					"claims whose costs the law of the day is not known for",
				),
				costs_charged: money,
				costs_allowed: money.describe("what is certain to be lawful"),
				over_charged: money,
				balance_stated: money.describe("as the tape states it"),
				balance_allowed: money.describe(
					"principal, statutory interest and lawful costs: what a buyer may count on",
				),
				balance_not_known: money,
			}),
		),
		reasons: z.array(
			z.strictObject({
				over_charged_reason: z.string(),
				claims: count,
				costs_charged: money,
				costs_allowed: money.nullable(),
				over_charged: money.nullable(),
				above_every_reading: money,
			}),
		),
	})
	.nullable()
	.describe("costs charged against what a debtor may be asked for");

export const practiceSchema = z
	.array(
		z.strictObject({
			rule: z.string(),
			regime: z.string(),
			severity: z.string().describe("breach, doubt or unknown"),
			claims: count,
			events: count,
			principal: money,
		}),
	)
	.nullable()
	.describe("what the event log shows against good collection practice");

export const taxLossSchema = z
	.array(
		z.strictObject({
			tax_loss_criterion: z.string(),
			vat_recoverable: z.string(),
			claims: count,
			principal: money,
			balance: money,
		}),
	)
	.nullable()
	.describe("open claims by the test of loss in tax that they meet");

/** The sections of law, from what the engine counted. */
export interface LawCounts {
	readonly limitation: z.infer<typeof limitationSchema>;
	readonly charges: z.infer<typeof chargesSchema>;
	readonly practice: z.infer<typeof practiceSchema>;
	readonly tax_loss: z.infer<typeof taxLossSchema>;
}
