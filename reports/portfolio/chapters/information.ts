// What to fetch, mend or wash before a sale, and what is expected to come back after it.
import type { PanelRows } from "../../../src/report/chart-rows.ts";
import type { Telling } from "../../../src/report/figure.ts";
import { labelled } from "../../../src/report/labels.ts";
import type { Chapter } from "../chapter.ts";

export const information: Chapter = {
	name: "information",
	panels: informationPanels,
	tables: [
		{
			name: "information",
			table: {
				rows: "information.fields.*",
				columns: [
					{ name: "valued_field", field: "field", kind: "label" },
					{ name: "worth_if_masked", field: "worth_if_masked", kind: "money" },
					{ name: "claims_missing", field: "claims_missing", kind: "count" },
					{ name: "missing_share", field: "missing_share", kind: "percent" },
					{ name: "gain_if_known", field: "gain_if_known", kind: "money" },
					{ name: "field_cost", field: "cost", kind: "money" },
					{ name: "gain_after_cost", field: "gain_after_cost", kind: "money" },
				],
			},
		},
		{
			name: "put_backs",
			table: {
				rows: "information.put_backs.*",
				columns: [
					{ name: "put_back_ground", field: "ground", kind: "label" },
					{ name: "put_back_share", field: "rate", kind: "percent_fine" },
					{ name: "origin", field: "origin", kind: "label" },
					{ name: "claims", field: "claims", kind: "count" },
					{ name: "refund", field: "refund", kind: "money" },
				],
			},
		},
	],
};

function informationPanels(telling: Telling): PanelRows[] {
	const rows = [...(telling.result.information?.fields ?? [])]
		.map(({ field, worth_if_masked }) => ({
			name: labelled(telling.texts, field),
			amount: Number(worth_if_masked),
		}))
		.sort((one, other) => other.amount - one.amount);
	return rows.some(({ amount }) => amount > 0)
		? [{ spec: "ranked", rows }]
		: [];
}
