// Resolution by exact days to submission, with the seller's own mix of claims held still.
import { adjustedPanels } from "../../../src/report/adjusted-rows.ts";
import type { Chapter } from "../chapter.ts";

const observed = { missing: "not_observed" } as const;

export const resolutionAdjusted: Chapter = {
	name: "resolution_adjusted",
	panels: adjustedPanels,
	tables: [
		{
			name: "adjusted_days",
			table: {
				rows: "resolution_adjusted.days.*",
				columns: [
					{ name: "horizon_days", field: "horizon_days", kind: "count" },
					{ name: "exact_days", field: "days", kind: "count" },
					{ name: "claims_near", field: "claims_near", kind: "count" },
					{ name: "raw", field: "raw", kind: "percent", ...observed },
					{ name: "adjusted", field: "adjusted", kind: "percent", ...observed },
					{
						name: "adjusted_low",
						field: "adjusted_low",
						kind: "percent",
						...observed,
					},
					{
						name: "adjusted_high",
						field: "adjusted_high",
						kind: "percent",
						...observed,
					},
					{
						name: "by_principal",
						field: "by_principal",
						kind: "percent",
						...observed,
					},
					{
						name: "by_principal_low",
						field: "by_principal_low",
						kind: "percent",
						...observed,
					},
					{
						name: "by_principal_high",
						field: "by_principal_high",
						kind: "percent",
						...observed,
					},
				],
			},
		},
		{
			name: "adjusted_differences",
			table: {
				rows: "resolution_adjusted.differences.*",
				columns: [
					{ name: "horizon_days", field: "horizon_days", kind: "count" },
					{ name: "measure", field: "measure", kind: "label" },
					{ name: "difference", field: "difference", kind: "percent" },
					{ name: "difference_low", field: "difference_low", kind: "percent" },
					{
						name: "difference_high",
						field: "difference_high",
						kind: "percent",
					},
					{ name: "day_ratio", field: "ratio", kind: "multiple", ...observed },
					{ name: "claimed_ratio", field: "claimed_ratio", kind: "multiple" },
				],
			},
		},
		{
			name: "adjusted_bands",
			table: {
				rows: "resolution_adjusted.bands.*",
				columns: [
					{ name: "band", field: "band", kind: "label" },
					{ name: "horizon_days", field: "horizon_days", kind: "count" },
					{ name: "observed", field: "observed", kind: "count" },
					{ name: "at_risk", field: "at_risk", kind: "count" },
					{
						name: "principal_estimate",
						field: "principal_estimate",
						kind: "percent",
						...observed,
					},
					{
						name: "principal_low",
						field: "principal_low",
						kind: "percent",
						...observed,
					},
					{
						name: "principal_high",
						field: "principal_high",
						kind: "percent",
						...observed,
					},
				],
			},
		},
	],
};
