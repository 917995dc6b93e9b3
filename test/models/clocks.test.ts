// From which month of its clock a claim counts, where payments are known from a day on: by the calendar, by hand.
import { modelTests } from "../model-test.ts";

const claim = (
	claim_id: string,
	due_date: string,
	more: Readonly<Record<string, string | number>> = {},
) => ({
	claim_id,
	due_date,
	principal: 1000,
	debtor_type: "person",
	debtor_bucket: 1,
	...more,
});
const open = (claim_id: string) => ({ claim_id, claim_state: "open" });
const resolved = (claim_id: string, resolved_date: string | null) => ({
	claim_id,
	claim_state: "resolved",
	resolved_date,
});
const segment_parts = [
	{
		clock: "due",
		segment_word: "person",
		part: "",
		segment_number: 1,
	},
];

modelTests("claim_clocks", {
	"enters in the first month that begins once payments are known": {
		paymentsFrom: "2026-01-10",
		given: {
			segment_parts,
			stg_claims: [
				claim("on the day", "2025-11-10"),
				claim("a day before", "2025-11-09"),
				claim("a day later", "2025-11-11"),
				claim("due since", "2026-01-10"),
				claim("due a day before", "2026-01-09"),
				claim("too young", "2026-06-20"),
			],
			claim_states: [
				"on the day",
				"a day before",
				"a day later",
				"due since",
				"due a day before",
				"too young",
			].map(open),
		},
		expect: [
			{ claim_id: "on the day", entry_month: 2, observed_months: 7 },
			{ claim_id: "a day before", entry_month: 3, observed_months: 7 },
			{ claim_id: "a day later", entry_month: 2, observed_months: 7 },
			{ claim_id: "due since", entry_month: 0, observed_months: 5 },
			{ claim_id: "due a day before", entry_month: 1, observed_months: 5 },
			{ claim_id: "too young", entry_month: 0, observed_months: 0 },
		],
	},
	"comes with what was unpaid by then, and not at all where it had left": {
		paymentsFrom: "2026-01-10",
		given: {
			segment_parts,
			stg_claims: [
				claim("paid in part", "2025-11-09", { settled_earlier: 300 }),
				claim("left before", "2025-11-09"),
				claim("left on a day unknown", "2025-11-09", { settled_earlier: 1000 }),
				claim("left in that month", "2025-11-09"),
			],
			claim_states: [
				open("paid in part"),
				resolved("left before", "2026-02-08"),
				resolved("left on a day unknown", null),
				resolved("left in that month", "2026-02-09"),
			],
			payment_days: [
				["paid in part", "2026-02-08", 50],
				["paid in part", "2026-02-09", 70],
				["left in that month", "2026-02-09", 1000],
			].map(([claim_id, paid_date, principal_paid]) => ({
				claim_id: claim_id ?? "",
				paid_date: paid_date ?? "",
				principal_paid: principal_paid ?? 0,
			})),
		},
		expect: [
			{ claim_id: "paid in part", entry_month: 3, principal_at_entry: 650 },
			{ claim_id: "left before", entry_month: null, principal_at_entry: 1000 },
			{
				claim_id: "left on a day unknown",
				entry_month: null,
				principal_at_entry: 0,
			},
			{
				claim_id: "left in that month",
				entry_month: 3,
				principal_at_entry: 1000,
			},
		],
	},
	"is there from day 0 where all payments are known": {
		given: {
			segment_parts,
			stg_claims: [claim("a", "2015-01-31"), claim("b", "2026-07-15")],
			claim_states: [open("a"), open("b")],
		},
		expect: [
			{ claim_id: "a", entry_month: 0, observed_months: 137 },
			{ claim_id: "b", entry_month: 0, observed_months: -1 },
		],
	},
});
