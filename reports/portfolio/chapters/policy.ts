// What other days of submission would have yielded over the last twelve months, and dunning as it was run.
import type { Chapter } from "../chapter.ts";

export const policy: Chapter = {
	name: "policy",
	tables: [
		{
			name: "policy_gains",
			table: {
				rows: "policy.gains.*",
				columns: [
					{ name: "policy", field: "policy", kind: "label" },
					{ name: "dimension", field: "dimension", kind: "label" },
					{ name: "policy_group", field: "group", kind: "label" },
					{ name: "claims", field: "claims", kind: "count" },
					{ name: "claims_earlier", field: "claims_earlier", kind: "count" },
					{ name: "claims_later", field: "claims_later", kind: "count" },
					{ name: "policy_principal", field: "principal", kind: "kroner" },
					{ name: "expected_as_run", field: "expected_as_run", kind: "kroner" },
					{ name: "gain", field: "gain", kind: "kroner" },
					{ name: "gain_low", field: "gain_low", kind: "kroner" },
					{ name: "gain_high", field: "gain_high", kind: "kroner" },
					{
						name: "credit_days_saved",
						field: "credit_days_saved",
						kind: "count",
					},
					{
						name: "claims_without_lawful_day",
						field: "claims_without_lawful_day",
						kind: "count",
					},
				],
			},
		},
		{
			name: "dunning_as_run",
			table: {
				rows: "policy.routine.*",
				columns: [
					{ name: "creditor", field: "creditor", kind: "text" },
					{ name: "step_number", field: "step_number", kind: "count" },
					{ name: "dunning_step", field: "step", kind: "label" },
					{ name: "claims", field: "claims", kind: "count" },
					{
						name: "median_days_past_due",
						field: "median_days_past_due",
						kind: "count",
						missing: "no_step_before",
					},
					{
						name: "median_gap_days",
						field: "median_gap_days",
						kind: "count",
						missing: "no_step_before",
					},
				],
			},
		},
	],
};
