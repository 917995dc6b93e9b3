// The bridge from ask to bid, as the result states it.
import { z } from "zod";
import { decimalFromOre } from "../../money.ts";
import type { Bridge } from "../../valuation/bridge.ts";
import { money } from "./amounts.ts";

export const bridgeSchema = z
	.array(
		z.strictObject({
			step: z.string(),
			amount: money,
			reached: money.describe("the ask with this step and all before it"),
		}),
	)
	.nullable()
	.describe("from ask to bid; null where one of them was not asked for");

/** The steps with what is reached after each. */
export function bridgeRows(
	bridge: Bridge | null,
): z.infer<typeof bridgeSchema> {
	if (!bridge) return null;
	let reached = bridge.ask;
	return bridge.steps.map(({ step, amount }) => {
		reached += amount;
		return {
			step,
			amount: decimalFromOre(amount),
			reached: decimalFromOre(reached),
		};
	});
}
