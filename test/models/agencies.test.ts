// Collectors: day 0 is placement, only what was watched to the horizon counts, run-off shows by its idle days.
import { modelTests } from "../model-test.ts";

const submission = (
	claim_id: string,
	more: Record<string, string | number> = {},
) => ({
	...{ claim_id, debtor_type: "person", submission_date: "2025-01-01" },
	...{ submission_band: "14-20" },
	...{ observed_days: 545, principal_submitted: 1000 },
	...{ outcome: "watched", outcome_days: 545, ...more },
});
const claim = (claim_id: string, agency_id = "A1", debtor_id = "D1") => ({
	...{ claim_id, agency_id, debtor_id, claim_type: "invoice" },
	...{ creditor_id: "C1", due_date: "2024-12-12" },
});
modelTests("agency_placements", {
	"a debtor abroad is foreign, one of unknown country is not; bands of size at their edges":
		{
			given: {
				submissions: [
					submission("a", { principal_submitted: 499.99 }),
					submission("b", { principal_submitted: 500 }),
					submission("c", { principal_submitted: 50000 }),
				],
				stg_claims: [
					claim("a", "A1", "D1"),
					claim("b", "A1", "D2"),
					claim("c", "A1", "D3"),
				],
				stg_debtors: [
					{ debtor_id: "D1", country: "SE" },
					{ debtor_id: "D2", country: "NO" },
				],
			},
			expect: [
				{ claim_id: "a", is_foreign: true, size_band: "under 500" },
				{ claim_id: "b", is_foreign: false, size_band: "500-999" },
				{ claim_id: "c", is_foreign: false, size_band: "50000 and over" },
			],
		},
});

const placement = (
	claim_id: string,
	more: Record<string, string | number | null> = {},
) => ({
	...submission(claim_id),
	...{ agency_id: "A1", is_foreign: false, claim_type: "invoice" },
	...{ size_band: "1000-2499", first_cash_days: null, ...more },
});

modelTests("agency_strata", {
	"resolved on the last day of the horizon counts, the day after does not; cash as recovered":
		{
			given: {
				agency_placements: [
					placement("a", {
						...{ outcome: "resolved", outcome_days: 90, first_cash_days: 31 },
					}),
					placement("b", { observed_days: 89, outcome_days: 89 }),
				],
				submission_recoveries: [
					{ claim_id: "a", horizon_days: 90, principal_recovered: 1_000 },
					{ claim_id: "a", horizon_days: 180, principal_recovered: 1_000 },
				],
			},
			expect: [
				{
					...{ horizon_days: 30, placements: 2, resolved: 0 },
					...{ principal: "2000.00", principal_recovered: "0.00" },
				},
				{
					...{ horizon_days: 90, placements: 1, resolved: 1 },
					...{ principal: "1000.00", principal_recovered: "1000.00" },
				},
				{
					...{ horizon_days: 180, placements: 1, resolved: 1 },
					...{ principal: "1000.00", principal_recovered: "1000.00" },
				},
			],
		},
});

modelTests("agency_cash_days", {
	"the young and the removed are watched until then; a year is the end": {
		given: {
			agency_placements: [
				placement("paid", { first_cash_days: 366 }),
				placement("later", { first_cash_days: 367 }),
				placement("removed", { outcome: "removed", outcome_days: 40 }),
			],
		},
		expect: [
			{ agency_id: "A1", day: 366, paid: 1, watched: 1 },
			{ agency_id: "A1", day: 40, paid: 0, watched: 1 },
		],
	},
});

modelTests("agency_customers", {
	"bought again is a claim due within a year after; paid again without collection":
		{
			given: {
				agency_placements: [
					placement("a", { outcome: "resolved" }),
					placement("b", { outcome: "resolved", agency_id: "A2" }),
					placement("c", { outcome: "resolved" }),
				],
				stg_claims: [
					{ ...claim("a", "A1", "D1") },
					{ ...claim("a2", "own collection", "D1"), due_date: "2025-03-01" },
					{ ...claim("b", "A2", "D2") },
					{
						...claim("b2", "A2", "D2"),
						...{ due_date: "2025-03-01", submission_date: "2025-04-01" },
					},
					{ ...claim("c", "A1", "D3") },
					{ ...claim("c2", "own collection", "D3"), due_date: "2026-02-02" },
				],
				claim_states: ["a", "a2", "b", "b2", "c", "c2"].map((claim_id) => ({
					...{ claim_id, claim_state: "resolved" },
					resolved_date: claim_id.endsWith("2") ? "2026-03-01" : "2025-02-01",
				})),
			},
			expect: [
				{ debtor_id: "D1", has_bought_again: true, has_paid_again: true },
				{ debtor_id: "D2", has_bought_again: true, has_paid_again: false },
				{ debtor_id: "D3", has_bought_again: false, has_paid_again: false },
			],
		},
	"who paid less than a year ago, or has no number, says nothing": {
		given: {
			agency_placements: [
				placement("a", { outcome: "resolved" }),
				placement("b", { outcome: "resolved" }),
			],
			stg_claims: [claim("a"), claim("b", "A1", "of claim b")],
			claim_states: [
				{ claim_id: "a", claim_state: "resolved", resolved_date: "2025-07-01" },
				{ claim_id: "b", claim_state: "resolved", resolved_date: "2025-02-01" },
			],
		},
		expect: [],
	},
});

modelTests("agency_activity", {
	"idle days count to the last placement of any; complaints from submission on":
		{
			given: {
				agency_placements: [
					placement("a", { submission_date: "2025-01-01" }),
					placement("b", { agency_id: "A2", submission_date: "2025-12-31" }),
				],
				stg_events: [
					{
						...{ event_row: 1, claim_id: "a", event_date: "2024-12-31" },
						event_kind: "complaint",
					},
					{
						...{ event_row: 2, claim_id: "a", event_date: "2025-01-01" },
						event_kind: "complaint",
					},
					{
						...{ event_row: 3, claim_id: "a", event_date: "2025-02-01" },
						...{ event_kind: "payment_demand", fee: 38 },
					},
				],
				agency_customers: [
					{
						...{ agency_id: "A1", debtor_id: "D1", creditor_id: "C1" },
						...{ has_bought_again: true, has_paid_again: false },
					},
				],
			},
			expect: [
				{
					...{ agency_id: "A1", placements: 1, idle_days: 364, complaints: 1 },
					...{ fees: "38.00", customers: 1, customers_back: 1 },
					customers_paying: 0,
				},
				{
					...{ agency_id: "A2", placements: 1, idle_days: 0, complaints: 0 },
					...{ fees: "0.00", customers: 0, customers_back: 0 },
					customers_paying: 0,
				},
			],
		},
});
