// What washing found, what it keeps from sale, what could be handed back, and who is the same person twice.
import { z } from "zod";
import { count, money, rate } from "./amounts.ts";

export const washingSchema = z
	.strictObject({
		findings: z.array(
			z.strictObject({
				finding: z.string(),
				is_excluded: z.boolean().describe("keeps a claim from sale"),
				is_assessed: z
					.boolean()
					.describe("false: the register it would show in was not delivered"),
				debtors: count,
				claims: count,
				principal: money,
			}),
		),
		prices: z
			.array(
				z.strictObject({
					exclusion_reason: z.string(),
					claims: count,
					principal: money,
					expected_collections: money,
					bid: money.nullable(),
					ask: money.nullable(),
				}),
			)
			.describe("every open claim once: eligible, or its gravest reason"),
		put_backs: z.array(
			z.strictObject({
				put_back_ground: z.string(),
				is_assessed: z.boolean(),
				claims: count,
				principal: money,
			}),
		),
		linked: z
			.array(
				z.strictObject({
					linked_group: z.string(),
					persons: count,
					debtors: count,
					claims: count,
					principal: money,
				}),
			)
			.describe("empty where the run was not asked to link"),
		thresholds: z.array(
			z.strictObject({
				linkage: z.string(),
				threshold: rate,
				pairs: count,
				estimated_precision: rate,
				estimated_recall: rate,
			}),
		),
	})
	.nullable()
	.describe("registers, exclusions from sale, put-backs and linked persons");

export type Washing = z.infer<typeof washingSchema>;
