// What to do with each claim, in which lots to sell, and how the price moves with what is sold.
import type { PanelRows } from "../../../src/report/chart-rows.ts";
import { unitFor } from "../../../src/report/chart-unit.ts";
import type { Telling } from "../../../src/report/figure.ts";
import type { Chapter } from "../chapter.ts";

export const decisions: Chapter = {
	name: "decisions",
	panels: decisionPanels,
	tables: [
		{
			name: "decisions",
			table: {
				rows: "decisions.by_decision.*",
				columns: [
					{ name: "decision", field: "decision", kind: "label" },
					{ name: "decision_reason", field: "reason", kind: "label" },
					{ name: "claims", field: "claims", kind: "count" },
					{ name: "principal", field: "principal", kind: "money" },
					{ name: "sale_value", field: "sale_value", kind: "money" },
					{ name: "keep_value", field: "keep_value", kind: "money" },
					{ name: "surplus", field: "surplus", kind: "money" },
				],
			},
		},
		{
			name: "sale_lots",
			table: {
				rows: "decisions.lots.*",
				columns: [
					{ name: "lot_debtor", field: "debtor_type", kind: "label" },
					{ name: "lot_kind", field: "claim_type", kind: "label" },
					{ name: "lot_age", field: "age", kind: "label" },
					{ name: "lot_size", field: "size", kind: "label" },
					{ name: "claims", field: "claims", kind: "count" },
					{ name: "principal", field: "principal", kind: "money" },
					{ name: "bid", field: "bid", kind: "money" },
					{ name: "bid_rate", field: "bid_rate", kind: "percent" },
					{ name: "ask", field: "ask", kind: "money" },
					{ name: "sellable_from", field: "sellable_from", kind: "day" },
				],
			},
		},
		{
			name: "sale_steps",
			table: {
				rows: "decisions.steps.*",
				columns: [
					{ name: "share_sold", field: "share_sold", kind: "percent" },
					{ name: "claims", field: "claims", kind: "count" },
					{ name: "principal", field: "principal", kind: "money" },
					{ name: "bid", field: "bid", kind: "money" },
					{ name: "ask", field: "ask", kind: "money" },
					{ name: "sale_gain", field: "gain", kind: "money" },
				],
			},
		},
	],
};

function decisionPanels(telling: Telling): PanelRows[] {
	const steps = telling.result.decisions?.steps ?? [];
	const gains = steps.map(({ gain }) => Number(gain));
	if (gains.length === 0) return [];
	const top = Math.max(...gains.map(Math.abs));
	const { size, name } = unitFor(telling, top);
	const rows = steps.map(({ share_sold, bid, ask }, place) => ({
		share: share_sold,
		gain: gains[place] ?? 0,
		bid: Number(bid),
		ask: Number(ask),
	}));
	const start = { share: 0, gain: 0, bid: 0, ask: 0 };
	return [
		{ spec: "sale-steps", rows: [start, ...rows], unit: size, title: name },
	];
}
