// Collectors like with like: the ranking raw and adjusted, money, service, foreign cases and a fair test.
const notCompared = { missing: "not_compared" } as const;
const nothingPlaced = { missing: "nothing_placed" } as const;
const nothingRecovered = { missing: "nothing_recovered" } as const;

const agency = { name: "agency", field: "agency", kind: "label" } as const;

export const agencyTables = [
	{
		name: "agency_overall",
		table: {
			rows: "agencies.overall.*",
			columns: [
				{
					name: "agency_best",
					field: "best",
					kind: "label",
					missing: "none_best",
				},
				{ name: "agency_horizon", field: "horizon_days", kind: "count" },
				{ name: "run_off_days", field: "run_off_after_days", kind: "count" },
				{
					name: "overdispersion",
					field: "overdispersion",
					kind: "given",
					missing: "too_few_agencies",
				},
				{
					name: "between_deviation",
					field: "between_deviation",
					kind: "percent",
				},
			],
		},
	},
	{
		name: "agency_ranking",
		table: {
			rows: "agencies.ranking.*",
			columns: [
				agency,
				{ name: "agency_standing", field: "standing", kind: "label" },
				{ name: "agency_raw_rank", field: "raw_rank", kind: "count" },
				{ name: "agency_rank", field: "rank", kind: "count", ...notCompared },
				...(
					[
						["agency_rank_low", "rank_low"],
						["agency_rank_high", "rank_high"],
					] as const
				).map(([name, field]) => ({
					...{ name, field, ...notCompared },
					kind: "count" as const,
				})),
				{ name: "agency_placements", field: "placements", kind: "count" },
				{ name: "agency_resolved", field: "resolved", kind: "count" },
				{ name: "agency_raw_rate", field: "raw_rate", kind: "percent" },
				{ name: "agency_raw_low", field: "raw_low", kind: "percent" },
				{ name: "agency_raw_high", field: "raw_high", kind: "percent" },
			],
		},
	},
	{
		name: "agency_adjusted",
		table: {
			rows: "agencies.ranking.*",
			columns: [
				agency,
				{ name: "agency_compared", field: "compared", kind: "count" },
				{ name: "agency_observed", field: "observed", kind: "count" },
				{
					name: "agency_expected",
					field: "expected",
					kind: "count",
					...notCompared,
				},
				...(
					[
						["agency_index", "index"],
						["agency_limit_low", "limit_low"],
						["agency_limit_high", "limit_high"],
						["agency_shrunk", "shrunk"],
						["agency_share_first", "share_first"],
					] as const
				).map(([name, field]) => ({
					...{ name, field, ...notCompared },
					kind: "percent" as const,
				})),
			],
		},
	},
	{
		name: "agency_money",
		table: {
			rows: "agencies.money.*",
			columns: [
				agency,
				{ name: "agency_principal", field: "principal", kind: "money" },
				{ name: "agency_recovered", field: "recovered", kind: "money" },
				{
					name: "agency_recovery",
					field: "recovery_rate",
					kind: "percent",
					...nothingPlaced,
				},
				{
					name: "agency_compared_recovery",
					field: "compared_recovery_rate",
					kind: "percent",
					...notCompared,
				},
				{
					name: "agency_expected_recovery",
					field: "expected_recovery_rate",
					kind: "percent",
					...notCompared,
				},
				{ name: "agency_commission", field: "commission", kind: "percent" },
				{ name: "agency_per_claim", field: "per_claim", kind: "money" },
				{ name: "agency_terms", field: "terms_origin", kind: "label" },
				{
					name: "agency_cost",
					field: "cost_per_krone",
					kind: "percent",
					...nothingRecovered,
				},
				{
					name: "agency_net",
					field: "net_per_krone",
					kind: "percent",
					...nothingPlaced,
				},
				{
					name: "agency_fees",
					field: "fees_per_krone",
					kind: "percent",
					missing: "no_fees",
				},
			],
		},
	},
	{
		name: "agency_service",
		table: {
			rows: "agencies.service.*",
			columns: [
				agency,
				{ name: "agency_all", field: "placements", kind: "count" },
				{
					name: "last_placement_date",
					field: "last_placement_date",
					kind: "day",
				},
				{ name: "idle_days", field: "idle_days", kind: "count" },
				{
					name: "median_days_to_cash",
					field: "median_days_to_cash",
					kind: "count",
					missing: "half_not_paid",
				},
				{ name: "complaints", field: "complaints", kind: "count" },
				{
					name: "complaints_per_1000",
					field: "complaints_per_1000",
					kind: "given",
				},
				{ name: "customers", field: "customers", kind: "count" },
				{
					name: "bought_again",
					field: "bought_again",
					kind: "percent",
					missing: "no_customers",
				},
				{
					name: "paid_again",
					field: "paid_again",
					kind: "percent",
					missing: "no_customers",
				},
			],
		},
	},
	{
		name: "agency_foreign",
		table: {
			rows: "agencies.foreign.*",
			columns: [
				agency,
				{ name: "agency_placements", field: "placements", kind: "count" },
				{ name: "agency_resolved", field: "resolved", kind: "count" },
				{
					name: "agency_raw_rate",
					field: "rate",
					kind: "percent",
					...nothingPlaced,
				},
				{
					name: "agency_raw_low",
					field: "low",
					kind: "percent",
					...nothingPlaced,
				},
				{
					name: "agency_raw_high",
					field: "high",
					kind: "percent",
					...nothingPlaced,
				},
			],
		},
	},
	{
		name: "agency_fair_test",
		table: {
			rows: "agencies.fair_test.*",
			columns: [
				{ name: "test_lift", field: "lift", kind: "percent" },
				{ name: "test_rate", field: "rate", kind: "percent" },
				{
					name: "claims_per_arm",
					field: "claims_per_arm",
					kind: "count",
					missing: "no_such_lift",
				},
			],
		},
	},
] as const;
