// From the open principal to the bid, as the result states it.
import { z } from "zod";
import { decimalFromOre } from "../../money.ts";
import type { FaceToBid } from "../../valuation/face-to-bid.ts";
import { money } from "./amounts.ts";

export const faceToBidSchema = z
	.array(
		z.strictObject({
			step: z.string(),
			amount: money,
			reached: money.describe("with this step and all before it"),
		}),
	)
	.nullable()
	.describe("open principal first, then what is taken off it down to the bid");

/** The steps with what is left after each. */
export function faceToBidRows(
	steps: FaceToBid | null,
): z.infer<typeof faceToBidSchema> {
	if (!steps) return null;
	let reached = 0n;
	return steps.map(({ step, amount }) => {
		reached += amount;
		return {
			step,
			amount: decimalFromOre(amount),
			reached: decimalFromOre(reached),
		};
	});
}
