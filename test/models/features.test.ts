// Features at their edges: the first and last day of a window, the claim itself left out of what its debtor has paid.
import { modelTests } from "../model-test.ts";

const open = (claim_id: string) => ({ claim_id, claim_state: "open" });
const paid = (claim_id: string, paid_date: string, cash: number) => ({
	...{ claim_id, paid_date, cash, principal_paid: cash },
});

modelTests("payment_history", {
	"a window of three months begins the day after the same day three months before":
		{
			given: {
				claim_states: [
					open("in"),
					open("out"),
					{ claim_id: "paid", claim_state: "resolved" },
				],
				payment_days: [
					paid("in", "2026-03-31", 10),
					paid("out", "2026-03-30", 10),
					paid("out", "2025-06-30", 5),
					paid("paid", "2026-03-31", 1),
				],
			},
			expect: [
				{
					claim_id: "in",
					cash: 10,
					cash_3_months: 10,
					cash_12_months: 10,
					days_with_payment: 1,
				},
				{
					claim_id: "out",
					cash: 15,
					cash_3_months: 0,
					cash_12_months: 10,
					days_with_payment: 2,
				},
			],
		},
	"a day on which more was taken back than paid is no day with a payment": {
		given: {
			claim_states: [open("a")],
			payment_days: [
				paid("a", "2026-05-01", 100),
				paid("a", "2026-05-08", -100),
			],
		},
		expect: [
			{
				claim_id: "a",
				cash: 0,
				days_with_payment: 1,
				paid_last_date: "2026-05-01",
			},
		],
	},
});

modelTests("step_history", {
	"a dispute that was settled is none; a reply counts by its channel": {
		given: {
			claim_states: [open("a")],
			stg_events: [
				{
					claim_id: "a",
					event_date: "2026-01-01",
					event_kind: "dispute_raised",
					channel: "letter",
				},
				{
					claim_id: "a",
					event_date: "2026-02-01",
					event_kind: "dispute_resolved",
					channel: null,
				},
				{
					claim_id: "a",
					event_date: "2026-03-01",
					event_kind: "promise",
					channel: "phone",
				},
				{
					claim_id: "a",
					event_date: "2026-04-01",
					event_kind: "call",
					channel: "phone",
				},
			],
		},
		expect: [
			{
				claim_id: "a",
				steps_taken: 1,
				last_step_date: "2026-04-01",
				disputes_unsettled: 0,
				replies: 2,
				replies_by_phone: 1,
				replies_by_letter: 1,
			},
		],
	},
});

modelTests("debtor_standing", {
	"what is not due yet is no part of what should be paid; paid in time is no day late":
		{
			given: {
				stg_claims: [
					{
						claim_id: "paid",
						debtor_id: "D",
						due_date: "2026-01-10",
						principal: 100,
					},
					{
						claim_id: "due today",
						debtor_id: "D",
						due_date: "2026-06-30",
						principal: 50,
					},
					{
						claim_id: "not due",
						debtor_id: "D",
						due_date: "2026-07-01",
						principal: 25,
					},
				],
				claim_states: [
					{
						claim_id: "paid",
						claim_state: "resolved",
						principal_paid: 100,
						principal_open: 0,
						resolved_date: "2026-01-08",
					},
					{
						claim_id: "due today",
						claim_state: "open",
						principal_paid: 0,
						principal_open: 50,
					},
					{
						claim_id: "not due",
						claim_state: "open",
						principal_paid: 0,
						principal_open: 25,
					},
				],
			},
			expect: [
				{
					debtor_id: "D",
					open_claims: 2,
					principal_open: 75,
					claims_due: 2,
					principal_due: 150,
					principal_paid: 100,
					claims_resolved: 1,
					days_late: 0,
				},
			],
		},
});

modelTests("claim_scores", {
	"relativities of a segment and age, weighed by principal, are 1 on average": {
		given: {
			open_clocks: [
				{
					claim_id: "good",
					clock: "submission",
					segment: "S",
					age_months: 3,
					principal_open: 100,
				},
				{
					claim_id: "bad",
					clock: "submission",
					segment: "S",
					age_months: 3,
					principal_open: 300,
				},
				{
					claim_id: "alone",
					clock: "submission",
					segment: "S",
					age_months: 4,
					principal_open: 7,
				},
			],
			claim_points: [
				{
					claim_id: "good",
					payment_score: 500,
					resolution_score: 500,
					share_score: 500,
				},
				{
					claim_id: "bad",
					payment_score: 0,
					resolution_score: 0,
					share_score: 0,
				},
				{
					claim_id: "alone",
					payment_score: 0,
					resolution_score: 0,
					share_score: 0,
				},
			],
			scorecard_calibrations: [
				{ target: "payment", intercept: -1000, slope: 2 },
				{ target: "resolution", intercept: -1000, slope: 2 },
				{ target: "share", intercept: 0, slope: 0 },
			],
		},
		expect: [
			{
				claim_id: "good",
				payment_probability: 0.5,
				expected_share: 0.5,
				relativity: 1,
			},
			{
				claim_id: "bad",
				payment_probability: 0,
				expected_share: 0.5,
				relativity: 1,
			},
			{
				claim_id: "alone",
				payment_probability: 0,
				expected_share: 0.5,
				relativity: 1,
			},
		],
	},
});
