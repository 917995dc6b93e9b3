// A price for vintages still to come, as the result states it.
import { z } from "zod";
import { decimalFromKroner } from "../../money.ts";
import type { SaleFindings } from "../sale-findings.ts";
import { count, day, money, rate } from "./amounts.ts";

export const forwardFlowSchema = z
	.strictObject({
		prices: z.array(
			z.strictObject({
				segment: z.string(),
				delivery_month: count.describe("months past due at delivery"),
				open_share: rate.describe("of what came due, still open at delivery"),
				price_rate: rate.describe("price over principal delivered"),
				principal: money.describe("delivered of a month like the recent ones"),
				price: money,
			}),
		),
		vintages: z
			.array(
				z.strictObject({
					vintage: day.describe("first day of the month"),
					claims: count,
					principal: money,
					mix_index: rate.describe(
						"worth a krone by the vintage's mix, over that of the recent mix",
					),
					is_reset: z.boolean().describe("the price would be set anew"),
				}),
			)
			.describe("the last twelve months, the oldest first"),
	})
	.nullable()
	.describe("null where there is no bid");

export function forwardFlowRows({
	flow,
}: SaleFindings): z.infer<typeof forwardFlowSchema> {
	return (
		flow && {
			prices: flow.prices.map((each) => ({
				segment: each.segment,
				delivery_month: each.deliveryMonth,
				open_share: each.openShare,
				price_rate: each.priceRate,
				principal: decimalFromKroner(each.principal),
				price: decimalFromKroner(each.price),
			})),
			vintages: flow.index.map((each) => ({
				vintage: each.vintageMonth,
				claims: each.claims,
				principal: decimalFromKroner(each.principal),
				mix_index: each.index,
				is_reset: each.isReset,
			})),
		}
	);
}
