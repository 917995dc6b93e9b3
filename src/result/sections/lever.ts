// What the price lever of the page counts with: the run's own cash by segment and both sides' terms.
import { z } from "zod";
import type { Lever } from "../../lever/lever.ts";
import { count } from "./amounts.ts";

const number = z.number();
const months = z
	.array(number)
	.describe("one value per month ahead, month 1 first");

const terms = {
	annualRate: number,
	costRate: number,
	collectionLevel: number,
	costPerClaimMonth: number,
	costPerStep: number,
	stepsPerClaimMonth: number,
	legalCost: number,
	legalShare: number,
	legalMonth: number,
	vatOnCosts: number,
	taxRate: number,
};

export const leverSchema: z.ZodType<Lever | null> = z
	.strictObject({
		buyer: z.strictObject({
			...terms,
			fundingShare: number,
			fundingRate: number,
			dueDiligence: number,
			onboardingPerClaim: number,
			putBackRate: number,
			putBackMonth: number,
		}),
		seller: z.strictObject({
			...terms,
			taxBaseShare: number,
			vatRecoverableShare: number,
			lossMonth: number,
			saleCost: number,
			saleCostPerClaim: number,
			bookShare: number.nullable(),
			capitalShare: number,
			capitalRate: number,
		}),
		segments: z.array(
			z.strictObject({
				segment: z.string(),
				claims: count,
				principal: number.describe("kroner"),
				cash: z.strictObject({ months, measured: months, open: months }),
			}),
		),
	})
	.nullable()
	.describe("what the prices are worked out from, so that they can be again");
