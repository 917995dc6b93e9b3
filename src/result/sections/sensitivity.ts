// How the prices hang on the assumptions, as the result states it.
import { z } from "zod";
import { decimalFromKroner } from "../../money.ts";
import type { Side } from "../../valuation/forecast.ts";
import type { TwoWayRow } from "../../valuation/risk/sensitivity.ts";
import type { Uncertain } from "../uncertainty.ts";
import { money, rate } from "./amounts.ts";

const twoWay = z.array(
	z.strictObject({
		value: rate,
		bids: z.array(money).describe("one for each of `levels`"),
	}),
);

export const sensitivitySchema = z
	.strictObject({
		tornado: z
			.array(
				z.strictObject({
					side: z.enum(["buyer", "seller"]),
					assumption: z.string(),
					low: rate,
					high: rate,
					price_at_low: money.describe("the buyer's bid or the seller's ask"),
					price_at_high: money,
					reach: money.describe("how far apart the two are"),
				}),
			)
			.describe("one assumption at a time, those that move most first"),
		levels: z.array(rate).describe("collections over forecast"),
		bid_by_target_irr: twoWay,
		bid_by_cost_rate: twoWay,
		stresses: z.array(
			z.strictObject({
				scenario: z.string(),
				erc_180_months: money,
				bid: money.nullable(),
				ask: money.nullable(),
				irr_at_bid: rate
					.nullable()
					.describe("of one who paid the bid of the forecast and met this"),
			}),
		),
	})
	.nullable()
	.describe("prices under other assumptions; null where they were not tried");

export function sensitivitySection(
	found: Uncertain | null,
	side: Side,
): z.infer<typeof sensitivitySchema> {
	if (!found) return null;
	const { tornado, levels, byTargetIrr, byCostRate, stresses } =
		found.sensitivity;
	const buys = side !== "seller";
	return {
		tornado: tornado
			.filter((bar) => side === "both" || bar.side === side)
			.map((bar) => ({
				side: bar.side,
				assumption: bar.assumption,
				low: rounded(bar.low),
				high: rounded(bar.high),
				price_at_low: decimalFromKroner(bar.priceAtLow),
				price_at_high: decimalFromKroner(bar.priceAtHigh),
				reach: decimalFromKroner(bar.reach),
			})),
		levels: levels.map(rounded),
		bid_by_target_irr: buys ? byTargetIrr.map(rowOf) : [],
		bid_by_cost_rate: buys ? byCostRate.map(rowOf) : [],
		stresses: stresses.map(({ name, erc, bid, ask, irrAtBid }) => ({
			scenario: name,
			erc_180_months: decimalFromKroner(erc),
			bid: buys ? decimalFromKroner(bid) : null,
			ask: side === "buyer" ? null : decimalFromKroner(ask),
			irr_at_bid: buys ? irrAtBid : null,
		})),
	};
}

/** 0.15 − 0.05 is 0.1 to a reader. */
const rounded = (value: number) => Number(value.toFixed(9));

function rowOf({ value, bids }: TwoWayRow) {
	return { value, bids: bids.map(decimalFromKroner) };
}
