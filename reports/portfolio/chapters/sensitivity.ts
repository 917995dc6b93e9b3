// How the prices hang on the assumptions.
import { tornadoPanels } from "../../../src/report/risk-rows.ts";
import type { Chapter, ChapterTable } from "../chapter.ts";

/** One column a level that the buyer collects at, in the order of `sensitivity.levels`. */
const byLevel = (rows: string): ChapterTable["table"] => ({
	rows,
	columns: [
		{ name: "tried_value", field: "value", kind: "percent" },
		{ name: "bid_at_70", field: "bids.0", kind: "money" },
		{ name: "bid_at_85", field: "bids.1", kind: "money" },
		{ name: "bid_at_100", field: "bids.2", kind: "money" },
		{ name: "bid_at_115", field: "bids.3", kind: "money" },
		{ name: "bid_at_130", field: "bids.4", kind: "money" },
	],
});

export const sensitivity: Chapter = {
	name: "sensitivity",
	panels: tornadoPanels,
	tables: [
		{
			name: "tornado",
			table: {
				rows: "sensitivity.tornado.*",
				columns: [
					{ name: "swing_side", field: "side", kind: "label" },
					{ name: "swing", field: "assumption", kind: "label" },
					{ name: "swing_low", field: "low", kind: "percent" },
					{ name: "swing_high", field: "high", kind: "percent" },
					{ name: "price_at_low", field: "price_at_low", kind: "money" },
					{ name: "price_at_high", field: "price_at_high", kind: "money" },
					{ name: "reach", field: "reach", kind: "money" },
				],
			},
		},
		{
			name: "bid_by_target_irr",
			table: byLevel("sensitivity.bid_by_target_irr.*"),
		},
		{
			name: "bid_by_cost_rate",
			table: byLevel("sensitivity.bid_by_cost_rate.*"),
		},
		{
			name: "stresses",
			table: {
				rows: "sensitivity.stresses.*",
				columns: [
					{ name: "scenario", field: "scenario", kind: "label" },
					{ name: "erc_180_months", field: "erc_180_months", kind: "money" },
					{ name: "bid", field: "bid", kind: "money", missing: "no_bid" },
					{ name: "ask", field: "ask", kind: "money", missing: "no_ask" },
					{
						...{ name: "irr_at_bid", field: "irr_at_bid" },
						...{ kind: "percent", missing: "no_irr" },
					},
				],
			},
		},
	],
};
