// How sure the forecast is: what the collections of each horizon may come to.
import type { Chapter } from "../chapter.ts";

export const forecastBands: Chapter = {
	name: "forecast_bands",
	tables: [
		{
			name: "forecast_bands",
			table: {
				rows: "forecast_bands.erc.*",
				columns: [
					{
						name: "horizon_months",
						field: "horizon_months",
						kind: "count",
					},
					{ name: "expected_erc", field: "expected", kind: "money" },
					{ name: "low_95", field: "low_95", kind: "money" },
					{ name: "low_80", field: "low_80", kind: "money" },
					{ name: "high_80", field: "high_80", kind: "money" },
					{ name: "high_95", field: "high_95", kind: "money" },
					{ name: "relative_spread", field: "spread", kind: "percent" },
				],
			},
		},
	],
};
