import { modelTests } from "../model-test.ts";

const mixed = (claim_id: string, days: number, principal = 1000) => ({
	...{ claim_id, days_to_submission: days, days, cluster: 0 },
	...{ debtor_type: "person", size_band: "500-1 999" },
	...{ claim_kind: "invoice", creditor_group: "A" },
	...{ observed_days: 10, outcome: "watched", outcome_days: 10 },
	principal_submitted: principal,
});

const policy = (
	name: string,
	more: Record<string, string | number | null>,
) => ({
	...{ position: 1, policy: name, submit_on_day: null, batch_day: null },
	...{ notices: "as sent" },
	...more,
});

const lawful = (
	claim_id: string,
	date: string | null,
	soonest: number | null,
) => ({
	claim_id,
	earliest_lawful_submission_date: date,
	soonest_submission_days: soonest,
});

const due = (claim_id: string, due_date: string) => ({ claim_id, due_date });

modelTests("policy_submissions", {
	"waits for the lawful day, by notices as sent or as early as may be": {
		given: {
			submission_mix: [{ ...mixed("a", 60), submission_date: "2026-03-02" }],
			stg_claims: [due("a", "2026-01-01")],
			claims_with_lawful_submission: [lawful("a", "2026-02-01", 17)],
			policies: [
				policy("as run", {}),
				policy("day 20", { submit_on_day: 20 }),
				policy("early notices", { submit_on_day: 20, notices: "earliest" }),
			],
		},
		expect: [
			{
				policy: "as run",
				days: 59,
				claims_earlier: 0,
				krone_days_saved: 0,
			},
			{
				policy: "day 20",
				days: 32,
				claims_earlier: 1,
				krone_days_saved: 29000,
			},
			{
				policy: "early notices",
				...{ days: 20, claims_earlier: 1, krone_days_saved: 40000 },
			},
		],
	},
	"a monthly batch takes all that may be submitted by its day, the rest a month later":
		{
			given: {
				submission_mix: [
					{ ...mixed("on the day", 20), submission_date: "2026-03-21" },
					{ ...mixed("a day late", 20), submission_date: "2026-03-22" },
				],
				stg_claims: [
					due("on the day", "2026-03-01"),
					due("a day late", "2026-03-02"),
				],
				claims_with_lawful_submission: [
					lawful("on the day", "2026-04-01", 17),
					lawful("a day late", "2026-04-02", 17),
				],
				policies: [policy("batch", { batch_day: 1 })],
			},
			expect: [
				{
					policy: "batch",
					days: 32,
					claims: 1,
					claims_later: 1,
					krone_days_saved: -11000,
				},
				{
					policy: "batch",
					days: 59,
					claims: 1,
					claims_later: 1,
					krone_days_saved: -40000,
				},
			],
		},
	"a claim without a known lawful day stays as it was; older submissions are left out":
		{
			given: {
				submission_mix: [
					{ ...mixed("no rule", 25), submission_date: "2026-03-26" },
					{ ...mixed("old", 25), submission_date: "2025-06-30" },
				],
				stg_claims: [due("no rule", "2026-03-01"), due("old", "2025-06-05")],
				claims_with_lawful_submission: [
					lawful("no rule", null, null),
					lawful("old", "2025-06-20", 15),
				],
				policies: [policy("day 20", { submit_on_day: 20 })],
			},
			expect: [
				{
					policy: "day 20",
					...{ days: 25, claims: 1, claims_without_lawful_day: 1 },
					...{ claims_earlier: 0, claims_later: 0, krone_days_saved: 0 },
				},
			],
		},
});

modelTests("mix_yields", {
	"counts what came within the horizon, on claims observed so long, never above what was submitted":
		{
			given: {
				submission_mix: [
					{
						...mixed("a", 20, 100),
						...{ submission_date: "2026-01-01", observed_days: 180 },
						...{ outcome: "resolved", outcome_days: 31 },
					},
				],
				mix_cells: [
					{
						...{ mix_cell: 7, days: 20, debtor_type: "person" },
						...{ size_band: "500-1 999", claim_kind: "invoice" },
						creditor_group: "A",
					},
				],
				submission_recoveries: [
					{ claim_id: "a", horizon_days: 30, principal_recovered: 40 },
					...[60, 90, 180].map((horizon_days) => ({
						...{ claim_id: "a", horizon_days, principal_recovered: 120 },
					})),
				],
			},
			expect: [
				{ horizon_days: 30, mix_cell: 7, resolved: 0, principal_recovered: 40 },
				{
					horizon_days: 60,
					mix_cell: 7,
					resolved: 1,
					principal_recovered: 100,
				},
				{
					horizon_days: 90,
					mix_cell: 7,
					resolved: 1,
					principal_recovered: 100,
				},
				{
					horizon_days: 180,
					mix_cell: 7,
					resolved: 1,
					principal_recovered: 100,
				},
			],
		},
});

modelTests("submission_mix", {
	"the sixth creditor goes among the others, and a claim submitted before its due date is left out":
		{
			given: {
				submissions: [
					...[1, 2, 3, 4, 5].flatMap((creditor) =>
						["x", "y"].map((one) => ({
							claim_id: `${creditor}${one}`,
							...{ debtor_type: "person", days_to_submission: 32 },
							...{ principal_submitted: 500, outcome: "watched" },
						})),
					),
					{
						...{
							claim_id: "6",
							debtor_type: "person",
							days_to_submission: 400,
						},
						...{ principal_submitted: 499.99, outcome: "watched" },
					},
					{
						...{ claim_id: "7", debtor_type: "person", days_to_submission: -1 },
						...{ principal_submitted: 499.99, outcome: "watched" },
					},
				],
				stg_claims: [
					...[1, 2, 3, 4, 5].flatMap((creditor) =>
						["x", "y"].map((one) => ({
							claim_id: `${creditor}${one}`,
							...{
								debtor_id: "D",
								creditor_id: `C${creditor}`,
								claim_type: "rent",
							},
						})),
					),
					{
						claim_id: "6",
						debtor_id: "D",
						creditor_id: "C6",
						claim_type: "loan",
					},
					{
						claim_id: "7",
						debtor_id: "D",
						creditor_id: "C6",
						claim_type: "loan",
					},
				],
			},
			expect: [
				...[1, 2, 3, 4, 5].flatMap((creditor) =>
					["x", "y"].map((one) => ({
						claim_id: `${creditor}${one}`,
						...{
							creditor_group: `C${creditor}`,
							days: 32,
							size_band: "500-1 999",
						},
					})),
				),
				{
					claim_id: "6",
					...{
						creditor_group: "other creditors",
						days: 365,
						size_band: "under 500",
					},
				},
			],
		},
});
