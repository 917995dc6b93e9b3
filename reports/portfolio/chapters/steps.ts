// Steps and channels: what followed each step, how promises and plans were kept, what disputes were worth.

export const stepTables = [
	{
		name: "step_answers",
		table: {
			rows: "steps.answers.*",
			columns: [
				{ name: "step", field: "step", kind: "label" },
				{ name: "channel", field: "channel", kind: "label" },
				{ name: "within_days", field: "within_days", kind: "count" },
				{ name: "steps_taken", field: "steps", kind: "count" },
				{ name: "steps_observed", field: "observed", kind: "count" },
				{ name: "steps_paid", field: "paid", kind: "count" },
				...rates(["steps_share", "share"], ["steps_low", "low"]),
				...rates(["steps_high", "high"]),
				{ name: "step_at_risk", field: "at_risk", kind: "count" },
				...rates(["before_next", "before_next"]),
				...rates(["before_next_low", "before_next_low"]),
				...rates(["before_next_high", "before_next_high"]),
			],
		},
	},
	{
		name: "promises",
		table: {
			rows: "steps.promises.*",
			columns: [
				{ name: "step_outcome", field: "outcome", kind: "label" },
				{ name: "promises", field: "promises", kind: "count" },
				{ name: "promised_amount", field: "promised_amount", kind: "money" },
				{ name: "paid_in_time", field: "paid_in_time", kind: "money" },
				{ name: "paid_in_the_end", field: "paid_in_the_end", kind: "money" },
			],
		},
	},
	{
		name: "plans",
		table: {
			rows: "steps.plans.*",
			columns: [
				{ name: "step_outcome", field: "outcome", kind: "label" },
				{ name: "plans", field: "plans", kind: "count" },
				{
					name: "principal_at_signing",
					field: "principal_at_signing",
					kind: "money",
				},
				{ name: "paid_under_plan", field: "paid_under_plan", kind: "money" },
				{ name: "fell_due", field: "fell_due", kind: "money" },
				{ name: "paid_after_break", field: "paid_after_break", kind: "money" },
			],
		},
	},
	{
		name: "disputes",
		table: {
			rows: "steps.disputes.*",
			columns: [
				{ name: "step_outcome", field: "outcome", kind: "label" },
				{ name: "disputes", field: "disputes", kind: "count" },
				{ name: "open_days", field: "median_open_days", kind: "count" },
				{ name: "disputed_amount", field: "disputed_amount", kind: "money" },
				{
					name: "principal_at_dispute",
					field: "principal_at_dispute",
					kind: "money",
				},
				{
					name: "paid_after_dispute",
					field: "paid_after_dispute",
					kind: "money",
				},
				{
					name: "dispute_recovery",
					field: "recovery_rate",
					kind: "percent",
					missing: "nothing_disputed",
				},
			],
		},
	},
] as const;

type RateName =
	| "steps_share"
	| "steps_low"
	| "steps_high"
	| "before_next"
	| "before_next_low"
	| "before_next_high";

function rates(...columns: readonly (readonly [RateName, string])[]) {
	return columns.map(([name, field]) => ({
		...{ name, field },
		kind: "percent" as const,
		missing: "not_observed" as const,
	}));
}
