// The risk of buying at the bid.

import { returnsPanels } from "../../../src/report/risk-rows.ts";
import type { Chapter } from "../chapter.ts";

export const risk: Chapter = {
	name: "risk",
	panels: returnsPanels,
	tables: [
		{
			name: "risk_bids",
			table: {
				rows: "risk.bids.*",
				columns: [
					{ name: "bid_kind", field: "kind", kind: "label" },
					{ name: "bid", field: "bid", kind: "money" },
					{ name: "misses_target", field: "misses_target", kind: "percent" },
				],
			},
		},
		{
			name: "risk_quantiles",
			table: {
				rows: "risk.quantiles.*",
				columns: [
					{ name: "chance", field: "chance", kind: "percent" },
					{ name: "price_at_target", field: "price", kind: "money" },
					{ name: "irr_at_bid", field: "irr", kind: "percent" },
					{ name: "risk_gain", field: "gain", kind: "money" },
				],
			},
		},
		{
			name: "risk_bidders",
			table: {
				rows: "risk.by_bidders.*",
				columns: [
					{ name: "bidders", field: "bidders", kind: "count" },
					{ name: "bid_share", field: "share", kind: "percent" },
					{ name: "bid", field: "bid", kind: "money" },
				],
			},
		},
	],
};
