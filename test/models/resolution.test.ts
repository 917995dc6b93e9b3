import { modelTests } from "../model-test.ts";

const payment = (claim_id: string, paid_date: string, amount: number) => ({
	claim_id,
	paid_date,
	amount,
	principal_amount: amount,
});

modelTests("payment_days", {
	"nets reversals and never pays off more than was owed": {
		given: {
			stg_claims: [{ claim_id: "a", principal: 100 }],
			stg_payments: [
				payment("a", "2026-01-01", 60),
				payment("a", "2026-01-02", 60),
				payment("a", "2026-01-03", -50),
			],
		},
		expect: [
			{
				paid_date: "2026-01-01",
				cash: 60,
				principal_paid: 60,
				excess: 0,
				principal_left: 40,
			},
			{
				paid_date: "2026-01-02",
				cash: 60,
				principal_paid: 40,
				excess: 20,
				principal_left: 0,
			},
			{
				paid_date: "2026-01-03",
				cash: -50,
				principal_paid: -30,
				excess: -20,
				principal_left: 30,
			},
		],
	},
	"pays what a closing as paid leaves unexplained on the closing day": {
		given: {
			stg_claims: [
				{
					claim_id: "a",
					principal: 100,
					closed_date: "2026-03-01",
					close_reason: "paid",
				},
			],
			stg_payments: [payment("a", "2026-01-01", 60)],
		},
		expect: [
			{ paid_date: "2026-01-01", principal_paid: 60, implied: 0 },
			{ paid_date: "2026-03-01", principal_paid: 40, implied: 40 },
		],
	},
});

const day = (
	claim_id: string,
	paid_date: string,
	principal_paid: number,
	principal_left: number,
) => ({
	claim_id,
	paid_date,
	principal_paid,
	principal_left,
	cash: principal_paid,
	excess: 0,
	implied: 0,
});

modelTests("claim_states", {
	"resolves on the first day from which principal stays paid": {
		given: {
			stg_claims: [
				{
					claim_id: "paid",
					principal: 100,
					principal_on_tape: 100,
					interest: 5,
					costs: 5,
				},
				{
					claim_id: "reversed",
					principal: 100,
					principal_on_tape: 100,
					interest: 5,
					costs: 5,
				},
				{
					claim_id: "reversed and paid",
					principal: 100,
					principal_on_tape: 100,
					interest: 5,
					costs: 5,
				},
				{
					claim_id: "never",
					principal: 100,
					principal_on_tape: 100,
					interest: 5,
					costs: 5,
				},
			],
			payment_days: [
				day("paid", "2026-01-01", 100, 0),
				day("reversed", "2026-01-01", 100, 0),
				day("reversed", "2026-01-05", -30, 30),
				day("reversed and paid", "2026-01-01", 100, 0),
				day("reversed and paid", "2026-01-05", -100, 100),
				day("reversed and paid", "2026-02-01", 100, 0),
			],
		},
		expect: [
			{
				claim_id: "paid",
				claim_state: "resolved",
				resolved_date: "2026-01-01",
				principal_open: 0,
				balance: 0,
			},
			{
				claim_id: "reversed",
				claim_state: "open",
				resolved_date: null,
				principal_open: 30,
				balance: 40,
			},
			{
				claim_id: "reversed and paid",
				claim_state: "resolved",
				resolved_date: "2026-02-01",
				principal_open: 0,
				balance: 0,
			},
			{
				claim_id: "never",
				claim_state: "open",
				resolved_date: null,
				principal_open: 100,
				balance: 110,
			},
		],
	},
	"splits principal into paid, removed and open": {
		given: {
			stg_claims: [
				{
					claim_id: "dead",
					principal: 100,
					principal_on_tape: 100,
					interest: 0,
					costs: 0,
					closed_date: "2026-03-01",
					close_reason: "deceased",
				},
				{
					claim_id: "closed unexplained",
					principal: 100,
					principal_on_tape: 100,
					interest: 0,
					costs: 0,
					closed_date: "2026-03-01",
					close_reason: "not stated",
				},
			],
			payment_days: [day("dead", "2026-01-01", 40, 60)],
		},
		expect: [
			{
				claim_id: "dead",
				claim_state: "removed",
				principal_paid: 40,
				principal_removed: 60,
				principal_open: 0,
				removed_date: "2026-03-01",
			},
			{
				claim_id: "closed unexplained",
				claim_state: "removed",
				principal_paid: 0,
				principal_removed: 100,
				principal_open: 0,
				removed_date: "2026-03-01",
			},
		],
	},
	"without a payment tape, trusts what the tape says remains": {
		hasPayments: false,
		given: {
			stg_claims: [
				{
					claim_id: "half",
					principal: 100,
					principal_on_tape: 50,
					interest: 0,
					costs: 0,
				},
				{
					claim_id: "none",
					principal: 100,
					principal_on_tape: 0,
					interest: 0,
					costs: 0,
				},
			],
		},
		expect: [
			{
				claim_id: "half",
				claim_state: "open",
				principal_paid: 50,
				principal_open: 50,
			},
			{
				claim_id: "none",
				claim_state: "resolved",
				principal_paid: 100,
				principal_open: 0,
			},
		],
	},
});

const submittedOn = (claim_id: string, submission_date: string) => ({
	claim_id,
	debtor_id: "d",
	due_date: "2026-01-01",
	submission_date,
	principal: 100,
});

const recalled = (closed_date: string) => ({
	...{ closed_date, close_reason: "recalled" },
});

modelTests(
	"submissions",
	{
		"bands the days to submission at their edges": {
			given: {
				stg_claims: [
					submittedOn("before", "2025-12-31"),
					submittedOn("13", "2026-01-14"),
					submittedOn("14", "2026-01-15"),
					submittedOn("20", "2026-01-21"),
					submittedOn("21", "2026-01-22"),
					submittedOn("60", "2026-03-02"),
					submittedOn("100", "2026-04-11"),
					submittedOn("101", "2026-04-12"),
				],
			},
			expect: [
				{
					claim_id: "before",
					days_to_submission: -1,
					submission_band: "before due",
				},
				{ claim_id: "13", days_to_submission: 13, submission_band: "0-13" },
				{ claim_id: "14", days_to_submission: 14, submission_band: "14-20" },
				{ claim_id: "20", days_to_submission: 20, submission_band: "14-20" },
				{ claim_id: "21", days_to_submission: 21, submission_band: "21-60" },
				{ claim_id: "60", days_to_submission: 60, submission_band: "21-60" },
				{ claim_id: "100", days_to_submission: 100, submission_band: "61-100" },
				{
					claim_id: "101",
					days_to_submission: 101,
					submission_band: "over 100",
				},
			],
		},
		"counts only what was unpaid on the day of submission": {
			given: {
				stg_claims: [
					submittedOn("part before", "2026-01-20"),
					submittedOn("on the day", "2026-01-20"),
					submittedOn("all before", "2026-01-20"),
				],
				stg_payments: [
					payment("part before", "2026-01-19", 30),
					payment("on the day", "2026-01-20", 30),
					payment("all before", "2026-01-19", 100),
				],
			},
			expect: [
				{
					claim_id: "part before",
					principal_submitted: 70,
					first_cash_days: null,
					outcome: "watched",
					outcome_days: 161,
				},
				{
					claim_id: "on the day",
					principal_submitted: 100,
					first_cash_days: 0,
					outcome: "watched",
					outcome_days: 161,
				},
			],
		},
		"an exit before payment competes with it": {
			given: {
				stg_claims: [
					{ ...submittedOn("exit", "2026-01-20"), ...recalled("2026-02-01") },
					{ ...submittedOn("paid", "2026-01-20"), ...recalled("2026-03-01") },
				],
				stg_payments: [
					payment("exit", "2026-03-01", 100),
					payment("paid", "2026-02-01", 100),
				],
			},
			expect: [
				{ claim_id: "exit", outcome: "removed", outcome_days: 12 },
				{ claim_id: "paid", outcome: "resolved", outcome_days: 12 },
			],
		},
		"first cash counts from submission, what came before it does not": {
			given: {
				stg_claims: [submittedOn("a", "2026-01-20")],
				stg_payments: [
					payment("a", "2026-01-19", 5),
					payment("a", "2026-01-23", -5),
					payment("a", "2026-01-30", 5),
				],
			},
			expect: [{ claim_id: "a", principal_submitted: 95, first_cash_days: 10 }],
		},
	},
	["payment_days", "claim_states"],
);

const submission = (
	claim_id: string,
	observed_days: number,
	outcome: string,
	outcome_days: number,
) => ({
	claim_id,
	submission_band: "14-20",
	submission_date: "2026-01-01",
	observed_days,
	outcome,
	outcome_days,
	principal_submitted: 100,
});

const paid = (
	claim_id: string,
	submission_days: number,
	principal_paid: number,
) => ({ claim_id, submission_days, principal_paid });

modelTests(
	"resolution_rates",
	{
		"counts over claims observed at least the horizon": {
			given: {
				submissions: [
					submission("resolved day 30", 90, "resolved", 30),
					submission("resolved day 31", 90, "resolved", 31),
					submission("young and resolved", 29, "resolved", 5),
					submission("removed", 90, "removed", 10),
				],
				payment_days: [
					paid("resolved day 30", 30, 100),
					paid("resolved day 31", 31, 100),
					paid("young and resolved", 5, 100),
					paid("removed", -1, 20),
				],
			},
			expect: [
				{
					horizon_days: 30,
					submitted: 4,
					observed: 3,
					resolved: 1,
					principal_observed: 300,
					principal_resolved: 100,
					principal_recovered: 100,
				},
				{
					horizon_days: 60,
					submitted: 4,
					observed: 3,
					resolved: 2,
					principal_observed: 300,
					principal_resolved: 200,
					principal_recovered: 200,
				},
				{
					horizon_days: 90,
					submitted: 4,
					observed: 3,
					resolved: 2,
					principal_observed: 300,
					principal_resolved: 200,
					principal_recovered: 200,
				},
				{
					horizon_days: 180,
					submitted: 4,
					observed: 0,
					resolved: 0,
					principal_observed: 0,
					principal_resolved: 0,
					principal_recovered: 0,
				},
				{
					horizon_days: 365,
					submitted: 4,
					observed: 0,
					resolved: 0,
					principal_observed: 0,
					principal_resolved: 0,
					principal_recovered: 0,
				},
			],
		},
	},
	["submission_recoveries"],
);
