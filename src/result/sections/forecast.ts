// What is expected, and the price of it, as the result states them.
import { z } from "zod";
import { count, day, money, orNull, rate } from "./amounts.ts";

const forecastMonth = z.strictObject({
	month: count.describe("1 is the month after the cut-off date"),
	month_start: day,
	gross_collections: money,
	buyer_net_collections: money,
	seller_net_collections: money,
});

export const forecastSchema = z.strictObject({
	erc_84_months: money,
	erc_120_months: money,
	erc_180_months: money,
	share_measured: rate.describe(
		"share of the 180-month ERC that rests on measured months",
	),
	by_segment: z.array(
		z.strictObject({
			segment: z.string(),
			claims: count,
			principal: money,
			balance: money,
			erc_120_months: money,
			erc_180_months: money,
			bid: orNull(money),
			ask: orNull(money),
		}),
	),
	by_month: z.array(forecastMonth),
});

export const priceSchema = z.strictObject({
	price: money,
	price_rate: orNull(rate).describe("price over open principal"),
	irr: orNull(rate).describe(
		"yearly effective rate of the buyer's net collections at this price",
	),
	money_multiple: orNull(rate).describe("ERC over 180 months over price"),
	payback_month: orNull(count).describe(
		"month ahead by which net collections have paid the price back",
	),
});
