// Concentration, as the result states it: how much lies with few debtors, and what hangs on the ten largest.
import { z } from "zod";
import { count, money } from "./amounts.ts";

const share = z.number().describe("a fraction, never per cent");
const measure = z
	.enum(["principal", "expected_loss"])
	.describe(
		"open principal, or principal less expected collections, claim by claim and never below nothing",
	);

export const concentrationSchema = z
	.strictObject({
		indices: z.array(
			z.strictObject({
				measure,
				debtors: count,
				amount: money,
				herfindahl: share.describe(
					"Herfindahl–Hirschman: sum of squared shares",
				),
				equal_debtors: z
					.number()
					.describe("1 / herfindahl: equal debtors that would give the same"),
				gini: share,
			}),
		),
		largest: z.array(
			z.strictObject({ measure, largest: count, amount: money, share }),
		),
		deciles: z
			.array(
				z.strictObject({
					measure,
					decile: count,
					debtors: count,
					amount: money,
					share,
					cumulative_share: share,
				}),
			)
			.describe("the Lorenz curve in tenths of debtors, the largest first"),
		spared: z
			.array(
				z.strictObject({
					rank_band: z
						.string()
						.describe("place by open principal, 1 the largest"),
					debtors: count,
					claims: count,
					late_claims: count.describe("more than 60 days past due"),
					late_principal: money,
					spared_claims: count.describe("late, and never submitted"),
					spared_principal: money,
					spared_share: share
						.nullable()
						.describe(
							"spared over late, by principal; null where none is late",
						),
				}),
			)
			.describe("late claims that were spared submission, by size of debtor"),
		failures: z
			.array(
				z.strictObject({
					rank: count,
					debtor_type: z.string(),
					claims: count,
					principal_open: money,
					expected_collections: money.describe("would not come"),
					share_of_expected: share.nullable(),
					bid: money.nullable().describe("the bid would fall by this"),
					ask: money.nullable().describe("the ask would fall by this"),
				}),
			)
			.describe("what is lost if the debtor fails; told by rank alone"),
	})
	.nullable()
	.describe("null where no claim is open");

export type Concentration = z.infer<typeof concentrationSchema>;
