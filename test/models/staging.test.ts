import { modelTests } from "../model-test.ts";

/** A line of an agency's report: 100 of principal, 15 of interest, 25 of costs. */
const status = (claim_id: string, more: Record<string, string | number>) => ({
	...{ claim_id, due_date: "2026-01-01", principal: 100 },
	...{ interest: 15, costs: 25, ...more },
});
const left = (
	claim_id: string,
	principal_on_tape: number,
	interest: number,
	costs: number,
) => ({
	...{ claim_id, principal: 100, costs_on_tape: 25 },
	...{ principal_on_tape, interest, costs },
});

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
	"takes what was paid in all off principal, interest, costs, where the total shows that it has to be":
		{
			given: {
				tape_claims: [
					status("part", { paid_amount: 80, total: 60 }),
					status("into costs", { paid_amount: 130, total: 10 }),
					status("taken off already", { paid_amount: 80, total: 140 }),
					status("no total", { paid_amount: 80 }),
					status("original told", {
						...{ principal_original: 180, paid_amount: 80, total: 60 },
					}),
				],
			},
			expect: [
				left("part", 20, 15, 25),
				left("into costs", 0, 0, 10),
				left("taken off already", 100, 15, 25),
				left("no total", 100, 15, 25),
				{ ...left("original told", 100, 15, 25), principal: 180 },
			],
		},
	"closed with nothing left, by what was paid in all, is closed as paid": {
		given: {
			tape_claims: [
				status("all", {
					...{ closed_date: "2026-06-01", paid_amount: 140, total: 0 },
				}),
				status("all but a krone", {
					...{ closed_date: "2026-06-01", paid_amount: 139, total: 1 },
				}),
				status("later", {
					...{ closed_date: "2026-07-01", paid_amount: 140, total: 0 },
				}),
				status("recalled", {
					...{ closed_date: "2026-06-01", paid_amount: 140, total: 0 },
					close_reason: "recalled",
				}),
			],
		},
		expect: [
			{ claim_id: "all", close_reason: "paid" },
			{ claim_id: "all but a krone", close_reason: "not stated" },
			{ claim_id: "later", close_reason: null },
			{ claim_id: "recalled", close_reason: "recalled" },
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
