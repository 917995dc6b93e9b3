import { modelTests } from "../model-test.ts";

modelTests("stg_claims", {
	"forgets what was not known at the cut-off date": {
		given: {
			tape_claims: [
				{
					claim_id: "closed later",
					due_date: "2026-05-01",
					principal: 100,
					submission_date: "2026-07-01",
					closed_date: "2026-07-02",
					close_reason: "paid",
				},
				{
					claim_id: "closed in time",
					due_date: "2026-05-01",
					principal: 100,
					submission_date: "2026-06-30",
					closed_date: "2026-06-30",
					close_reason: "recalled",
				},
				{
					claim_id: "invoiced later",
					invoice_date: "2026-07-01",
					due_date: "2026-07-15",
					principal: 100,
				},
			],
		},
		expect: [
			{
				claim_id: "closed later",
				submission_date: null,
				closed_date: null,
				close_reason: null,
			},
			{
				claim_id: "closed in time",
				submission_date: "2026-06-30",
				closed_date: "2026-06-30",
				close_reason: "recalled",
			},
		],
	},
	"keeps a stated limitation date to come, and forgets a payment to come": {
		given: {
			tape_claims: [
				{
					...{ claim_id: "K", due_date: "2026-05-01", principal: 100 },
					...{ last_payment_date: "2026-07-01", has_title: null },
					stated_limitation_date: "2029-05-01",
				},
			],
		},
		expect: [
			{
				...{ claim_id: "K", last_payment_date: null, has_title: false },
				stated_limitation_date: "2029-05-01",
			},
		],
	},
	"takes principal_original for what was owed, where it is given": {
		given: {
			tape_claims: [
				{
					claim_id: "both",
					due_date: "2026-05-01",
					principal: 40,
					principal_original: 100,
				},
				{ claim_id: "one", due_date: "2026-05-01", principal: 40 },
			],
		},
		expect: [
			{ claim_id: "both", principal: 100, principal_on_tape: 40 },
			{ claim_id: "one", principal: 40, principal_on_tape: 40 },
		],
	},
});

modelTests("stg_payments", {
	"drops later payments; an unnamed kind goes to principal": {
		given: {
			tape_payments: [
				{
					tape_row: 2,
					claim_id: "a",
					paid_date: "2026-06-30",
					amount: 10,
					kind: null,
				},
				{
					tape_row: 3,
					claim_id: "a",
					paid_date: "2026-06-30",
					amount: 10,
					kind: "costs",
				},
				{
					tape_row: 4,
					claim_id: "a",
					paid_date: "2026-07-01",
					amount: 10,
					kind: "principal",
				},
			],
		},
		expect: [
			{ payment_row: 2, payment_kind: "unallocated", principal_amount: 10 },
			{ payment_row: 3, payment_kind: "costs", principal_amount: 0 },
		],
	},
});
