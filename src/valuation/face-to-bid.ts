// From what is owed to what a buyer can pay for it: what each thing between the two takes, adding up to the øre.
import { sum } from "simple-statistics";
import { type Ore, oreFromKroner } from "../money.ts";
import { discountRate } from "./bid.ts";
import { buyersLastValues } from "./bridge.ts";
import { boughtBy, ercOf, type Forecast } from "./forecast.ts";
import type { BuyerTerms } from "./types.ts";

export const faceSteps = [
	"open_principal",
	"never_collected",
	"collected_otherwise",
	"buyers_costs",
	"time_and_return",
	"buyer_tax",
	"put_backs",
	"paid_once",
] as const;

export type FaceStep = (typeof faceSteps)[number];

/** The steps in order: the first is the open principal, and all together are the bid. */
export type FaceToBid = readonly {
	readonly step: FaceStep;
	readonly amount: Ore;
}[];

/**
 * Walks from the open principal to the bid: what is never collected, what the buyer collects otherwise than the forecast has
 * it (its own level, and only as long as it pays), its costs, what waiting for the money takes at its rate, then its tax,
 * put-backs and what it pays once.
 *
 * @param horizon  months of collections that are looked at
 * @returns        null where there is no bid
 */
export function faceToBid(
	forecast: Forecast,
	buyer: BuyerTerms,
	horizon: number,
): FaceToBid | null {
	if (!forecast.bid) return null;
	const bought = boughtBy(forecast.segments, buyer);
	const rate = discountRate(buyer);
	const principal = forecast.bySegment.reduce(
		(all, segment) => all + segment.principal,
		0n,
	);
	const reached = [
		principal,
		ercOf(forecast.byMonth, horizon),
		oreFromKroner(sum(bought.months.map(({ gross }) => gross))),
		oreFromKroner(sum(bought.months.map(({ net }) => net))),
		...buyersLastValues(bought, buyer, rate).map(oreFromKroner),
	];
	return faceSteps.map((step, place) => ({
		step,
		amount: (reached[place] ?? 0n) - (reached[place - 1] ?? 0n),
	}));
}
