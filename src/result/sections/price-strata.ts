// What is bid and asked for claims of a kind, over their principal, as the result states it.
import { z } from "zod";
import type { SaleFindings } from "../sale-findings.ts";
import { count, money, orNull, rate, ratio } from "./amounts.ts";

export const priceStrataSchema = z
	.array(
		z.strictObject({
			dimension: z.string().describe("what claims are sorted by"),
			stratum: z.string(),
			claims: count,
			principal: money,
			bid: orNull(money),
			bid_rate: orNull(rate).describe("bid over open principal"),
			ask: orNull(money),
			ask_rate: orNull(rate).describe("ask over open principal"),
		}),
	)
	.nullable()
	.describe("claim prices by stratum; each dimension adds up to the portfolio");

export function priceStrata({
	counted,
}: SaleFindings): z.infer<typeof priceStrataSchema> {
	return [...counted.strata]
		.sort(
			(one, other) =>
				one.position - other.position ||
				one.place - other.place ||
				one.stratum.localeCompare(other.stratum, "en", { numeric: true }),
		)
		.map(({ dimension, stratum, claims, principal, bid, ask }) => ({
			...{ dimension, stratum, claims, principal, bid, ask },
			bid_rate: ratio(bid, principal),
			ask_rate: ratio(ask, principal),
		}));
}
