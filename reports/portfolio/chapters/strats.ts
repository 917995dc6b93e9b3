// The open claims cut every way a buyer asks for, their ageing by group, and how they rolled from month to month.
import type { Chapter } from "../chapter.ts";

const nothingPaid = { missing: "no_principal" } as const;

export const strats: Chapter = {
	name: "strats",
	tables: [
		{
			name: "strat_bands",
			table: {
				rows: "strats.bands.*",
				columns: [
					{ name: "strat", field: "strat", kind: "label" },
					{ name: "strat_band", field: "band", kind: "label" },
					{ name: "claims", field: "claims", kind: "count" },
					{ name: "debtors", field: "debtors", kind: "count" },
					{ name: "principal", field: "principal", kind: "money" },
					{ name: "balance", field: "balance", kind: "money" },
					{ name: "share", field: "share", kind: "percent", ...nothingPaid },
					{ name: "mean_principal", field: "mean_principal", kind: "kroner" },
					{
						name: "median_principal",
						field: "median_principal",
						kind: "money",
					},
					{
						name: "paid_share_12_months",
						field: "paid_share_12_months",
						kind: "percent",
						...nothingPaid,
					},
				],
			},
		},
		{
			name: "roll_rates",
			table: {
				rows: "strats.rolls.*",
				columns: [
					{ name: "from_bucket", field: "from_bucket", kind: "label" },
					{ name: "to_bucket", field: "to_bucket", kind: "label" },
					{ name: "claim_months", field: "claims", kind: "count" },
					{ name: "roll_rate", field: "roll_rate", kind: "percent" },
				],
			},
		},
		{
			name: "ageing_by_group",
			table: {
				rows: "strats.groups.*",
				columns: [
					{ name: "strat", field: "dimension", kind: "label" },
					{ name: "strat_group", field: "group", kind: "label" },
					{ name: "bucket", field: "bucket", kind: "label" },
					{ name: "claims", field: "claims", kind: "count" },
					{ name: "principal", field: "principal", kind: "money" },
					{ name: "balance", field: "balance", kind: "money" },
				],
			},
		},
	],
};
