// The tables of the scorecard's chapter.
import type { ChapterTable } from "../chapter.ts";

export const scorecardTables: readonly ChapterTable[] = [
	{
		name: "scorecard_made_of",
		table: {
			rows: "scorecard.made_of.*",
			columns: [
				{ name: "learnt_at", field: "learnt_at", kind: "day" },
				{ name: "claims", field: "claims", kind: "count" },
				{ name: "paying", field: "paying", kind: "count" },
				{ name: "paid_whole", field: "resolved", kind: "count" },
				{ name: "mean_share", field: "mean_share", kind: "percent" },
				{ name: "base_points", field: "base_points", kind: "count" },
				{ name: "doubling_points", field: "doubling_points", kind: "count" },
				{
					name: "score_stability",
					field: "stability_index",
					kind: "index",
					missing: "not_fitted",
				},
			],
		},
	},
	{
		name: "scorecard",
		table: {
			rows: "scorecard.card.*",
			columns: [
				{ name: "characteristic", field: "characteristic", kind: "label" },
				{ name: "level", field: "level", kind: "label", missing: "is_number" },
				{
					name: "from_number",
					field: "from",
					kind: "given",
					missing: "open_end",
				},
				{ name: "to_number", field: "to", kind: "given", missing: "open_end" },
				{ name: "claims", field: "claims", kind: "count" },
				{ name: "paying_rate", field: "paying_rate", kind: "percent" },
				{
					name: "weight_of_evidence",
					field: "weight_of_evidence",
					kind: "index",
				},
				{
					name: "information_value",
					field: "information_value",
					kind: "index",
				},
				{ name: "payment_points", field: "payment_points", kind: "count" },
				{
					name: "resolution_points",
					field: "resolution_points",
					kind: "count",
				},
				{ name: "share_points", field: "share_points", kind: "count" },
			],
		},
	},
	{
		name: "scorecard_validation",
		table: {
			rows: "scorecard.validation.*",
			columns: [
				{ name: "target", field: "target", kind: "label" },
				{ name: "claims", field: "claims", kind: "count" },
				{
					name: "score_gini",
					field: "gini",
					kind: "index",
					missing: "not_fitted",
				},
				{ name: "ks", field: "ks", kind: "index", missing: "not_fitted" },
				{
					name: "calibration_slope",
					field: "calibration_slope",
					kind: "index",
					missing: "not_fitted",
				},
				{
					name: "observed_over_expected",
					field: "observed_over_expected",
					kind: "index",
					missing: "not_fitted",
				},
			],
		},
	},
	{
		name: "scorecard_tenths",
		table: {
			rows: "scorecard.tenths.*",
			columns: [
				{ name: "lowest_score", field: "lowest", kind: "count" },
				{ name: "highest_score", field: "highest", kind: "count" },
				{ name: "claims", field: "claims", kind: "count" },
				{ name: "promised", field: "expected", kind: "percent" },
				{ name: "came", field: "observed", kind: "percent" },
			],
		},
	},
];
