// The seller's roads go to the portfolio's file, so that they can be asked about beside everything else.
import type { Database } from "../warehouse/database.ts";
import { keep } from "../warehouse/keep.ts";
import { roadsSection } from "./sections/roads.ts";
import type { SellerRoads } from "./seller-roads.ts";

const money = (says: string) => ({ type: "decimal(38, 2)", says });

/** Lays down `roads`: a row a road for the claims that are open; without rows where the seller's side was not asked for. */
export async function keepRoads(
	database: Database,
	found: SellerRoads | null,
): Promise<void> {
	await keep(database, {
		name: "roads",
		says: "the seller's roads to money for the open claims, side by side; amounts are null where a road cannot be worked out",
		columns: {
			road: { type: "varchar", says: "what is done with the open claims" },
			basis: {
				type: "varchar",
				says: "what tells the road from keeping rests on: measured, given or assumed",
			},
			note: {
				type: "varchar",
				says: "what to know of the road, or why it is not worked out",
			},
			principal_concerned: money(
				"open principal that goes another way than if kept",
			),
			in_hand_now: money("received less paid back less cost, at once"),
			in_hand_1_month: money("in hand by the end of the first month"),
			in_hand_3_months: money("in hand by the end of the third month"),
			in_hand_12_months: money("in hand by the end of the twelfth month"),
			received: money("from debtors, factor or buyer, over the horizon"),
			paid_back: money("to factor or buyer, over the horizon"),
			cost: money(
				"of collecting, fees, interest and selling, over the horizon",
			),
			net: money("received less paid back less cost"),
			time_value: money("what waiting takes off, at the seller's rate"),
			tax_vat_capital: money("what tax, VAT and capital do to the worth"),
			worth_today: money("net with time value, tax, VAT and capital"),
			worth_low: money(
				"worth if debtors pay as little as 2.5 % of simulations have it",
			),
			worth_high: money(
				"worth if debtors pay as much as 2.5 % of simulations have it",
			),
			difference: money("worth today less that of keeping"),
			difference_low: money("lower end of its 95 % interval"),
			difference_high: money("upper end of its 95 % interval"),
			principal_at_risk: money(
				"open principal that the seller still bears the loss of",
			),
			days_sooner: {
				type: "double",
				says: "a krone in hand comes so many days sooner than if kept, on average",
			},
		},
		rows: roadsSection(found)?.stock ?? [],
	});
}
