// What was priced goes back to the engine, so that every claim gets its part of the prices there.
import { decimalFromOre, type Ore } from "../money.ts";
import type { Forecast } from "../valuation/forecast.ts";
import type { GroupWorth } from "../valuation/group-worth.ts";
import type { Database } from "../warehouse/database.ts";
import { keep } from "../warehouse/keep.ts";

const rate = (says: string) => ({ type: "double", says });
const money = (says: string) => ({ type: "decimal(18, 2)", says });

/** The groups that were priced, by the words the engine knows them by. */
export interface PricedGroup {
	readonly clock: string;
	readonly segment: string;
	readonly age_months: number;
}

/** Lays down `group_worth` and `segment_prices`, which the models of a sale read. */
export async function keepPrices(
	database: Database,
	groups: readonly PricedGroup[],
	worths: readonly GroupWorth[],
	{ bySegment }: Pick<Forecast, "bySegment">,
): Promise<void> {
	await keep(database, {
		name: "group_worth",
		says: "what a krone of open principal will pay and is worth to each side, by segment and age",
		columns: {
			clock: {
				type: "varchar",
				says: "what months count from: due date or submission",
			},
			segment: { type: "varchar", says: "claims that share a curve" },
			age_months: {
				type: "integer",
				says: "whole months since day 0 of the clock",
			},
			gross_per_krone: rate(
				"gross collections to the horizon over open principal",
			),
			bid_per_krone: rate("net collections today, at the buyer's rate"),
			ask_per_krone: rate("net collections today, at the seller's rate"),
		},
		rows: groups.map(({ clock, segment, age_months }, place) => ({
			...{ clock, segment, age_months },
			gross_per_krone: worths[place]?.gross ?? 0,
			bid_per_krone: worths[place]?.toBuyer ?? 0,
			ask_per_krone: worths[place]?.toSeller ?? 0,
		})),
	});
	await keep(database, {
		name: "segment_prices",
		says: "bid and ask of each segment; over all segments they are the portfolio's",
		columns: {
			segment: { type: "varchar", says: "claims that share a curve" },
			bid: money("the most a buyer can pay for its return"),
			ask: money("the least that beats keeping"),
		},
		rows: bySegment.map(({ segment, bid, ask }) => ({
			segment,
			bid: decimalOrNull(bid),
			ask: decimalOrNull(ask),
		})),
	});
}

const decimalOrNull = (ore: Ore | null) =>
	ore === null ? null : decimalFromOre(ore);
